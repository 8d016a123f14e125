"""Phone numbers as people write them."""

from __future__ import annotations


def readable_number(text: str, country: str) -> str | None:
    """The number in international form (E.164); None if nobody could be phoned at it.

    Without a country code it is one of `country` (ISO 3166, two letters).
    """
    # Imported where it is used: its tables take longer to load than the bot's own code.
    import phonenumbers

    try:
        number = phonenumbers.parse(text, country)
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_valid_number(number):
        return None
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def shown(number: str) -> str:
    """With spaces and the country code, as a phone shows it."""
    import phonenumbers

    return phonenumbers.format_number(
        phonenumbers.parse(number), phonenumbers.PhoneNumberFormat.INTERNATIONAL
    )
