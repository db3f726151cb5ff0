//! Use cases: permission, rule, write and audit in one transaction; jobs.
