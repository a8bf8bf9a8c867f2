"""Column types, where the two databases or SQLModel's own choice differ from what is meant."""

from sqlalchemy import BigInteger, Integer

RowId = BigInteger().with_variant(Integer(), "sqlite")
"""A number counted up by the database: 64 bits, and in SQLite only INTEGER counts up by itself."""

Snowflake = BigInteger()
"""An id of Discord's: 64 bits, where SQLModel's `int` has 32 on PostgreSQL."""
