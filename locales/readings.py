"""The ways in which one text can read, and what it asks for."""

from __future__ import annotations

from collections.abc import Iterator

from fluent.syntax import ast

from locales.texts import Texts

PARAMETER = "\ufffc"
"""Stands in a reading where a parameter will be."""


def readings(pattern: ast.Pattern, texts: Texts) -> list[str]:
    """The text once for each variant of its longest selection, in markup.

    The n-th reading takes the n-th variant (or the last) of every selection in it. What the text
    refers to is put in.
    """
    count = max((len(one.variants) for one in selections(pattern, texts)), default=1)
    return ["".join(_words(pattern, texts, number, ())) for number in range(count)]


def parameters(pattern: ast.Pattern, texts: Texts) -> set[str]:
    """The names of the parameters that the text uses, also through what it refers to."""
    return {
        node.id.name
        for node in _nodes(pattern, texts, ())
        if isinstance(node, ast.VariableReference)
    }


def selections(pattern: ast.Pattern, texts: Texts) -> list[ast.SelectExpression]:
    """The selections in the text, also through what it refers to."""
    return [node for node in _nodes(pattern, texts, ()) if isinstance(node, ast.SelectExpression)]


def broken_references(pattern: ast.Pattern, texts: Texts) -> set[str]:
    """What the text refers to and is not there."""
    return {
        _name(node)
        for node in _nodes(pattern, texts, ())
        if isinstance(node, ast.MessageReference | ast.TermReference)
        and _target(node, texts) is None
    }


def _words(
    pattern: ast.Pattern, texts: Texts, number: int, above: tuple[str, ...]
) -> Iterator[str]:
    for element in pattern.elements:
        if isinstance(element, ast.TextElement):
            yield element.value
        else:
            yield from _said(element.expression, texts, number, above)


def _said(
    expression: ast.BaseNode, texts: Texts, number: int, above: tuple[str, ...]
) -> Iterator[str]:
    match expression:
        case ast.Placeable():
            yield from _said(expression.expression, texts, number, above)
        case ast.StringLiteral() | ast.NumberLiteral():
            yield str(expression.parse()["value"])
        case ast.SelectExpression():
            variant = expression.variants[min(number, len(expression.variants) - 1)]
            yield from _words(variant.value, texts, number, above)
        case ast.MessageReference() | ast.TermReference():
            target, name = _target(expression, texts), _name(expression)
            if target is not None and name not in above:
                yield from _words(target, texts, number, (*above, name))
        case _:
            yield PARAMETER


def _nodes(node: object, texts: Texts, above: tuple[str, ...]) -> Iterator[ast.BaseNode]:
    """The node, all that is in it, and all that is in what it refers to."""
    if isinstance(node, list):
        for one in node:
            yield from _nodes(one, texts, above)
    elif isinstance(node, ast.BaseNode):
        yield node
        if isinstance(node, ast.MessageReference | ast.TermReference) and _name(node) not in above:
            yield from _nodes(_target(node, texts), texts, (*above, _name(node)))
        for inner in vars(node).values():
            yield from _nodes(inner, texts, above)


def _target(node: ast.MessageReference | ast.TermReference, texts: Texts) -> ast.Pattern | None:
    entries = texts.terms if isinstance(node, ast.TermReference) else texts.messages
    entry: ast.Term | ast.Message | None = entries.get(node.id.name)
    if entry is None or node.attribute is None:
        return entry.value if entry else None
    named = {attribute.id.name: attribute.value for attribute in entry.attributes}
    return named.get(node.attribute.name)


def _name(node: ast.MessageReference | ast.TermReference) -> str:
    sign = "-" if isinstance(node, ast.TermReference) else ""
    attribute = f".{node.attribute.name}" if node.attribute else ""
    return f"{sign}{node.id.name}{attribute}"
