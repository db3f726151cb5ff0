//! In the place of `party` in a program that was built without OpenID Connect. No provider can be set
//! up there, so that nothing of this is reached.

use std::sync::Arc;

use whatson_domain::Moment;

use super::provider::Provider;
use super::{Answer, Failure, Step, Told};

fn none() -> Failure {
    Failure::Down("this program was built without OpenID Connect".into())
}

pub(super) fn ask(_: Arc<Provider>, _: Step) -> Answer<String> {
    Box::pin(std::future::ready(Err(none())))
}

pub(super) fn answer(_: Arc<Provider>, _: Step, _: String, _: Moment) -> Answer<Told> {
    Box::pin(std::future::ready(Err(none())))
}
