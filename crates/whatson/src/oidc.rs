//! Identity providers of `whatson serve`, read from the files that its flags name.
//!
//! Not here: what a provider's file holds (`app::oidc`).

use anyhow::{anyhow, bail};
use whatson_app::oidc::Provider;

use crate::config::Serve;

/// All providers, each once.
pub(crate) fn providers(options: &Serve) -> anyhow::Result<Vec<Provider>> {
    let mut all: Vec<Provider> = Vec::new();
    for file in &options.oidc_provider {
        let shown = file.display();
        let read = Provider::read(file)
            .map_err(|why| anyhow!("cannot use {shown} of --oidc-provider: {why}"))?;
        if all.iter().any(|one| one.id == read.id || one.issuer == read.issuer) {
            bail!("{shown} of --oidc-provider has the `id` or `issuer` of another file");
        }
        all.push(read);
    }
    Ok(all)
}
