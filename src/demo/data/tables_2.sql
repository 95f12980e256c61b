-- Carts, the way to the hosted checkout, and orders of guests.
CREATE TABLE carts (
    id              TEXT PRIMARY KEY,
    customer_id     INTEGER REFERENCES customers(id) ON DELETE CASCADE,
    currency        TEXT NOT NULL,
    locale          TEXT NOT NULL,
    version         INTEGER NOT NULL,
    created_at      INTEGER NOT NULL,
    updated_at      INTEGER NOT NULL
);
CREATE TABLE cart_lines (
    id              TEXT PRIMARY KEY,
    cart_id         TEXT NOT NULL REFERENCES carts(id) ON DELETE CASCADE,
    position        INTEGER NOT NULL,
    document        TEXT NOT NULL
);
CREATE INDEX lines_of_cart ON cart_lines(cart_id);

-- Before, a customer's cart was an id that led nowhere.
ALTER TABLE customers DROP COLUMN cart_id;
ALTER TABLE customers ADD COLUMN cart_id TEXT REFERENCES carts(id) ON DELETE SET NULL;

-- An order without a customer is a guest's.
CREATE TABLE orders_of_anybody (
    id              INTEGER PRIMARY KEY,
    customer_id     INTEGER REFERENCES customers(id) ON DELETE CASCADE,
    document        TEXT NOT NULL
);
INSERT INTO orders_of_anybody SELECT id, customer_id, document FROM orders;
DROP TABLE orders;
ALTER TABLE orders_of_anybody RENAME TO orders;
CREATE INDEX orders_of_customer ON orders(customer_id);

CREATE TABLE checkout_links (
    digest          TEXT PRIMARY KEY,
    cart_id         TEXT NOT NULL REFERENCES carts(id) ON DELETE CASCADE,
    customer_id     INTEGER REFERENCES customers(id) ON DELETE CASCADE,
    expires_at      INTEGER NOT NULL
);
CREATE TABLE hosted_sessions (
    digest          TEXT PRIMARY KEY,
    customer_id     INTEGER REFERENCES customers(id) ON DELETE CASCADE,
    cart_id         TEXT REFERENCES carts(id) ON DELETE SET NULL,
    order_id        INTEGER REFERENCES orders(id) ON DELETE SET NULL,
    expires_at      INTEGER NOT NULL
);
-- Log-in tokens that were used: each works once.
CREATE TABLE used_login_tokens (
    digest          TEXT PRIMARY KEY,
    used_at         INTEGER NOT NULL
);
