//! How the page looks: plain HTML, one stylesheet, no script.
//!
//! Not here: what is done (`page`).

use std::fmt::Write as _;

use private_match::canonical::Type;
use whatson_member::hits::All;
use whatson_member::tokenise::Summary;

use super::Refusal;
use crate::hits::suppressed;

pub(super) const STYLE: &str = "\
:root { color-scheme: light dark; font: 100%/1.5 system-ui, sans-serif }
body { max-width: 60rem; margin: 0 auto; padding: 1rem }
textarea { width: 100%; box-sizing: border-box; font: inherit; font-family: monospace }
table { border-collapse: collapse; width: 100% }
th, td { text-align: start; padding: .25rem .5rem; border-bottom: 1px solid; vertical-align: top }
button, select, input, textarea { font: inherit; padding: .25rem .5rem }
form { margin-block: 1rem }
.wide { overflow-x: auto }
.alarm { font-weight: bold; border: 2px solid; padding: .5rem }
";

/// Text that is no HTML.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            letter => out.push(letter),
        }
    }
    out
}

fn whole(title: &str, inside: &str) -> String {
    format!(
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n<title>{title}</title>\n\
         <link rel=\"stylesheet\" href=\"style.css\">\n</head>\n<body>\n<main>\n<h1>{title}</h1>\n\
         {inside}</main>\n</body>\n</html>\n"
    )
}

const BACK: &str = "<p><a href=\"./\">Another list</a></p>\n";
const HITS: &str = "<form method=\"post\" action=\"hits\"><button>Look at the hits</button> \
    Partners are told that you hold these records.</form>\n";

/// The form for a list.
pub(super) fn form(agreement: &str, region: Option<&str>, wrong: Option<&str>) -> String {
    let kinds: String =
        Type::ALL.iter().map(|of| of.word()).fold(String::new(), |mut all, word| {
            let _ = write!(all, "<option value=\"{word}\">one {word} a line</option>");
            all
        });
    let wrong = wrong.map(|why| format!("<p class=\"alarm\">Country: {}</p>\n", escaped(why)));
    let inside = format!(
        "<p>Agreement {}. This page is served by your own program on this machine. What you paste stays \
         here; what leaves is blinded.</p>\n{}<form method=\"post\" action=\"tokenise\">\n\
         <p><label>The list<br><textarea name=\"list\" rows=\"14\" required autocomplete=\"off\" \
         spellcheck=\"false\"></textarea></label></p>\n\
         <p><label>It is <select name=\"kind\"><option value=\"\">a table whose first line names the \
         columns</option>{kinds}</select></label></p>\n\
         <p><label>Country of telephone numbers without a calling code <input name=\"region\" size=\"3\" \
         maxlength=\"2\" value=\"{}\"></label></p>\n<p><button>Deposit</button></p>\n</form>\n{HITS}",
        escaped(agreement),
        wrong.unwrap_or_default(),
        escaped(region.unwrap_or_default()),
    );
    whole("Deposit a list", &inside)
}

/// What became of a list; `before` lines of the file were not pasted.
pub(super) fn done(summary: &Summary, deposited: u64, refused: &[Refusal], before: u64) -> String {
    let mut inside = format!(
        "<p>{} rows: {} identifiers are new, {} were deposited before, {} rows or cells were refused. {} \
         are at the hub now.</p>\n",
        summary.rows, summary.taken, summary.held, summary.refused, deposited
    );
    if !refused.is_empty() {
        inside.push_str(
            "<div class=\"wide\"><table><thead><tr><th>Line</th><th>Column</th><th>Reason</th></tr>\
             </thead><tbody>\n",
        );
        for (row, column, why) in refused {
            let row = row.saturating_sub(before);
            let _ = writeln!(inside, "<tr><td>{row}</td><td>{column}</td><td>{why}</td></tr>");
        }
        inside.push_str("</tbody></table></div>\n");
    }
    whole("Deposited", &(inside + HITS + BACK))
}

/// The hits.
pub(super) fn hits(all: &All) -> String {
    let mut inside = String::new();
    for missing in &all.missing {
        let told = escaped(&suppressed(missing));
        let _ = writeln!(inside, "<p class=\"alarm\">ALARM: {told}</p>");
    }
    if all.hits.is_empty() {
        return whole("Hits", &format!("{inside}<p>There are none.</p>\n{BACK}"));
    }
    inside.push_str(
        "<div class=\"wide\"><table><thead><tr><th>Hit</th><th>Your record</th><th>Type</th>\
         <th>Matches on</th><th>Partner</th><th>Day</th><th>State</th><th>Note</th></tr></thead>\
         <tbody>\n",
    );
    for hit in &all.hits {
        let reference = hit.reference.as_ref().map_or("", |text| text.as_str());
        let note = hit.note.as_ref().map_or("", |text| text.as_str());
        let state = match hit.alarm {
            Some(why) => format!("<span class=\"alarm\">alarm: {why}</span>"),
            None if hit.is_candidate => format!("{} (a candidate: look yourself)", hit.state),
            None => hit.state.to_owned(),
        };
        let _ = writeln!(
            inside,
            "<tr><td>{}</td><td>{}</td><td>{}</td><td>{} of {}: {}</td><td>{}</td><td>{}</td>\
             <td>{state}</td><td>{}</td></tr>",
            hit.number,
            escaped(reference),
            escaped(&hit.sort),
            hit.types.len(),
            hit.of,
            hit.types.join(", "),
            escaped(hit.partner.as_deref().unwrap_or_default()),
            escaped(&hit.date),
            escaped(note),
        );
    }
    inside.push_str("</tbody></table></div>\n");
    whole("Hits", &(inside + BACK))
}

/// Why nothing was done.
pub(super) fn failed(why: &str) -> String {
    whole("Not done", &format!("<p class=\"alarm\">{}</p>\n{BACK}", escaped(why)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_others_wrote_is_no_html() {
        let page = failed("<script>\"x\" & 'y'");
        assert!(page.contains("&lt;script&gt;&quot;x&quot; &amp; &#39;y&#39;"));
        let shown = form("a", None, Some("<b>"));
        assert!(!shown.contains("<b>") && shown.contains("&lt;b&gt;"));
    }
}
