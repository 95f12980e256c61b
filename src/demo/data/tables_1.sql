-- Customers, their address books and orders, tokens and mails.
CREATE TABLE customers (
    id              INTEGER PRIMARY KEY AUTOINCREMENT,
    email           TEXT NOT NULL UNIQUE COLLATE NOCASE,
    password_hash   TEXT NOT NULL,
    first_name      TEXT NOT NULL,
    last_name       TEXT NOT NULL,
    company         TEXT NOT NULL DEFAULT '',
    phone           TEXT NOT NULL DEFAULT '',
    group_id        INTEGER NOT NULL DEFAULT 0,
    store_credit    INTEGER NOT NULL DEFAULT 0,
    form_fields     TEXT NOT NULL DEFAULT '[]',
    cart_id         TEXT,
    must_reset      INTEGER NOT NULL DEFAULT 0,
    on_channel      INTEGER NOT NULL DEFAULT 1
);
CREATE TABLE addresses (
    id              INTEGER PRIMARY KEY AUTOINCREMENT,
    customer_id     INTEGER NOT NULL REFERENCES customers(id) ON DELETE CASCADE,
    document        TEXT NOT NULL
);
CREATE INDEX addresses_of_customer ON addresses(customer_id);
CREATE TABLE orders (
    id              INTEGER PRIMARY KEY,
    customer_id     INTEGER NOT NULL REFERENCES customers(id) ON DELETE CASCADE,
    document        TEXT NOT NULL
);
CREATE INDEX orders_of_customer ON orders(customer_id);
-- Tokens outlive their customer: a deleted customer's token still says who it was for.
CREATE TABLE customer_tokens (
    digest          TEXT PRIMARY KEY,
    customer_id     INTEGER NOT NULL,
    expires_at      INTEGER NOT NULL
);
CREATE TABLE reset_tokens (
    digest          TEXT PRIMARY KEY,
    customer_id     INTEGER NOT NULL REFERENCES customers(id) ON DELETE CASCADE,
    expires_at      INTEGER NOT NULL
);
CREATE TABLE mails (
    id              INTEGER PRIMARY KEY AUTOINCREMENT,
    recipient       TEXT NOT NULL,
    subject         TEXT NOT NULL,
    sent_at         INTEGER NOT NULL,
    body            TEXT NOT NULL,
    link            TEXT
);
