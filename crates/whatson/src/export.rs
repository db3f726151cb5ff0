//! `whatson export organisations`: writes what a visitor may see.
//!
//! Not here: the formats (`app::export`).

use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::process::ExitCode;

use anyhow::Context;
use whatson_app::directory::Search;
use whatson_app::face::Face;
use whatson_app::start::Purpose;
use whatson_app::{Actor, export};
use whatson_web::words::Words;

use crate::config::{self, Export, ExportFormat};

pub(crate) async fn run(options: Export) -> anyhow::Result<ExitCode> {
    let app = config::open(&options.place, Purpose::Read).await?;
    let format = match options.format {
        ExportFormat::Csv => export::Format::Csv,
        ExportFormat::Json => export::Format::Json,
        ExportFormat::Hsds => export::Format::Hsds,
    };
    let words = Words::load().map_err(anyhow::Error::msg)?;
    let face = Face {
        url: options.public_url.trim_end_matches('/').to_owned(),
        undescribed: words.get("en", "hsds-undescribed"),
        title: "WhatsOn".into(),
        fictional: ("en".into(), words.get("en", "demo-record")),
    };
    let mut out: BufWriter<Box<dyn Write + Send>> = match &options.out {
        Some(path) => BufWriter::new(Box::new(
            File::create(path).with_context(|| format!("cannot write {}", path.display()))?,
        )),
        None => BufWriter::new(Box::new(io::stdout())),
    };
    let (send, mut receive) = tokio::sync::mpsc::channel::<String>(4);
    let writing = tokio::spawn(async move {
        let what = (format, &Search::default());
        export::write(&app, Actor::VISITOR, &face, what, send).await
    });
    let mut ended = Ok(());
    while let Some(piece) = receive.recv().await {
        ended = out.write_all(piece.as_bytes());
        if ended.is_err() {
            break;
        }
    }
    drop(receive);
    writing.await??;
    let ended = ended.and_then(|()| out.flush());
    match ended {
        // A reader that has seen enough is no error of ours.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(ExitCode::SUCCESS),
        Err(error) => Err(error).context("cannot write the export"),
        Ok(()) => Ok(ExitCode::SUCCESS),
    }
}
