//! The adapter to BigCommerce's Storefront GraphQL API.
