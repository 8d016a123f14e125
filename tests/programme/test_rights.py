from __future__ import annotations

import pytest

from programme.rights import ROLES_WITH, Right, Role, may

OWNER, COORDINATOR, COUNSELLOR = Role.OWNER, Role.COORDINATOR, Role.COUNSELLOR

TABLE = {
    Right.TAKE_PART: set(Role),
    Right.BE_STAFF: {OWNER, COORDINATOR, COUNSELLOR, Role.VIEWER},
    Right.RUN_EVENTS: {OWNER, COORDINATOR},
    Right.SEE_PEOPLE: {OWNER, COORDINATOR, COUNSELLOR},
    Right.HELP_PEOPLE: {OWNER, COORDINATOR, COUNSELLOR},
    Right.HAND_OUT_DATA: {OWNER, COORDINATOR},
    Right.BROADCAST: {OWNER, COORDINATOR},
    Right.OFFER_TIMES: {OWNER, COORDINATOR, COUNSELLOR},
    Right.SEE_FIGURES: {OWNER, COORDINATOR, Role.VIEWER},
    Right.MANAGE_STAFF: {OWNER},
}


def test_every_right_has_its_roles_and_they_are_these() -> None:
    assert ROLES_WITH == TABLE
    assert set(TABLE) == set(Right)
    assert all(TABLE.values())


@pytest.mark.parametrize("right", Right)
@pytest.mark.parametrize("role", Role)
def test_a_role_may_what_the_table_says(role: Role, right: Right) -> None:
    assert may({role}, right) is (role in TABLE[right])
    assert may([role, role], right) is (role in TABLE[right])


@pytest.mark.parametrize("right", Right)
def test_nobody_may_anything_without_a_role_and_one_role_of_many_is_enough(right: Right) -> None:
    assert not may((), right)
    assert may(set(Role), right)
