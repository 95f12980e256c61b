//! Every way in which the store can be away, slow or broken: what the shopper sees, how soon, and what it costs the store.
