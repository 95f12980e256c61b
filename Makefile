# What one does with this project. `make` alone lists it.

.DEFAULT_GOAL := help
# Rust and the browser would fight for the same two cores, and for cargo's lock.
.NOTPARALLEL:
.PHONY: help run test test-rust test-browser load observatory audit fmt lint clean

help: ## List these targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-14s%s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: ## Start the app on its embedded demo store
	cargo run --release --locked

test: test-rust test-browser ## Run every test: Rust, then the browser

test-rust: ## Run the Rust tests only
	scripts/test-rust.sh

test-browser: ## Run the browser tests only
	scripts/test-browser.sh

load: ## Measure the release build under load and before hostile clients (7 minutes)
	tests/load/run.sh

observatory: ## Let Mozilla's HTTP Observatory grade the pages (needs ports 80 and 443)
	scripts/observatory.sh

audit: ## Check dependencies: known holes, licences, sources
	scripts/audit.sh

fmt: ## Format the Rust code
	cargo fmt

lint: ## Check format and lints, warnings denied
	scripts/lint.sh

clean: ## Remove everything that was built
	cargo clean
	rm -rf end2end/node_modules end2end/test-results end2end/playwright-report tests/observatory/node_modules
