"""The only SQLAlchemy: tables, queries, unit of work, migrations. Records go in and out."""
