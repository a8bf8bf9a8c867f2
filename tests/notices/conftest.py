"""The worker that most tests of notices use."""

import pytest

from db.store import Store
from tests.notices.desk import Desk


@pytest.fixture
def desk(store: Store) -> Desk:
    """A worker at the moment a reminder in channel 1 is due, on either kind of database."""
    return Desk.at(store)
