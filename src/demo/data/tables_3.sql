-- What some customers have beside their name and address book, and what they consented to.
CREATE TABLE customer_profiles (
    customer_id     INTEGER PRIMARY KEY REFERENCES customers(id) ON DELETE CASCADE,
    document        TEXT NOT NULL
);
-- Records are added and never changed: the newest of a type is what holds.
CREATE TABLE consents (
    id              INTEGER PRIMARY KEY AUTOINCREMENT,
    customer_id     INTEGER NOT NULL REFERENCES customers(id) ON DELETE CASCADE,
    kind            TEXT NOT NULL,
    accepted        INTEGER NOT NULL,
    text            TEXT,
    locale          TEXT,
    created_at      INTEGER NOT NULL
);
CREATE INDEX consents_of_customer ON consents(customer_id);
