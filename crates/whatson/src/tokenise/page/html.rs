//! How the page looks: plain HTML, one stylesheet, no script.
//!
//! Not here: what is done (`page`), the stylesheet (`local_page`).

use std::fmt::Write as _;

use private_match::canonical::Type;
use whatson_member::hits::All;
use whatson_member::tokenise::Summary;

use super::Refusal;
use crate::hits::suppressed;

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
         <link rel=\"stylesheet\" href=\"style.css\">\n</head>\n<body>\n<header>\n<h1>{title}</h1>\n</header>\n<main>\n\
         {inside}</main>\n</body>\n</html>\n"
    )
}

const BACK: &str = "<p class=\"back\"><a href=\"./\">Another list</a></p>\n";
const HITS: &str = "<section>\n<h2>Hits</h2>\n<p class=\"hint\">When you look, partners are told that you hold these \
    records.</p>\n<form method=\"post\" action=\"hits\"><button class=\"quiet\">Look at the hits</button></form>\n\
    </section>\n";

/// What is in the form: at first nothing but a country, later what was typed.
#[derive(Default)]
pub(super) struct Typed<'a> {
    pub(super) list: &'a str,
    pub(super) kind: Option<Type>,
    pub(super) region: &'a str,
}

/// What is called so in files, in words.
fn named(of: Type) -> &'static str {
    match of {
        Type::Phone => "telephone number",
        Type::Email => "e-mail address",
        Type::Iban => "account (IBAN)",
        Type::Url => "web address",
        Type::Handle => "name on a platform",
        Type::Crypto => "address of a crypto-currency",
        Type::Document => "paper of identity",
        Type::Plate => "number plate",
        Type::Company => "company",
        Type::PersonDate => "name with a birth date",
        Type::PersonYear => "name with a birth year",
        Type::PersonSound => "name by sound with a birth date",
    }
}

fn kinds(chosen: Option<Type>) -> String {
    Type::ALL.iter().fold(String::new(), |mut all, of| {
        let selected = if Some(*of) == chosen { " selected" } else { "" };
        let (word, name) = (of.word(), named(*of));
        let _ = write!(all, "<option value=\"{word}\"{selected}>one {name} a line</option>");
        all
    })
}

/// The form for a list, with what is wrong about the country.
pub(super) fn form(agreement: &str, typed: &Typed<'_>, wrong: Option<&str>) -> String {
    let inside = format!(
        "<p>Agreement <code>{}</code>. This page is served by your own program on this machine. What you \
         paste stays here; what leaves is blinded.</p>\n{}{HITS}",
        escaped(agreement),
        fields(typed, wrong),
    );
    whole("Deposit a list", &inside)
}

/// Why a list was not deposited, and the list, to be sent again.
pub(super) fn undone(why: &str, typed: &Typed<'_>) -> String {
    let why = escaped(why);
    let fields = fields(typed, None);
    whole("Not done", &format!("<p class=\"alarm\" role=\"alert\">{why}</p>\n{fields}{BACK}"))
}

fn fields(typed: &Typed<'_>, wrong: Option<&str>) -> String {
    let said = wrong.map_or_else(String::new, |why| {
        format!("<p class=\"said\" id=\"region-said\">Country: {}</p>\n", escaped(why))
    });
    let (mark, more) = match wrong {
        None => ("", ""),
        Some(_) => (" wrong", " region-said\" aria-invalid=\"true\" autofocus=\""),
    };
    format!(
        "<form method=\"post\" action=\"tokenise\">\n\
         <div class=\"field\"><label for=\"kind\">What you paste</label><select id=\"kind\" name=\"kind\">\
         <option value=\"\">a table whose first line names the columns</option>{}</select></div>\n\
         <div class=\"field\"><label for=\"list\">The list</label><p class=\"hint\" id=\"list-hint\">A table \
         begins with a line such as <code>reference,phone</code>; the reference is your own number of the \
         record.</p>\n<textarea id=\"list\" name=\"list\" rows=\"12\" required autocomplete=\"off\" \
         spellcheck=\"false\" aria-describedby=\"list-hint\">\n{}</textarea></div>\n\
         <div class=\"field{mark}\"><label for=\"region\">Country of telephone numbers without a calling \
         code</label><p class=\"hint\" id=\"region-hint\">Two letters, such as BG.</p>\n{said}\
         <input class=\"short\" id=\"region\" name=\"region\" maxlength=\"2\" value=\"{}\" \
         aria-describedby=\"region-hint{more}\"></div>\n\
         <p><button>Deposit</button></p>\n</form>\n",
        kinds(typed.kind),
        escaped(typed.list),
        escaped(typed.region),
    )
}

/// How far a hit is, in words.
fn stands(state: &str) -> &str {
    match state {
        "not-here" => "record not in this program",
        "false-positive" => "false positive",
        "retracted" => "taken back",
        state => state,
    }
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
            "<div class=\"sheet\" tabindex=\"0\"><table><thead><tr><th scope=\"col\">Line</th>\
             <th scope=\"col\">Column</th><th scope=\"col\">Reason</th></tr></thead><tbody>\n",
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
        let _ = writeln!(inside, "<p class=\"alarm\" role=\"alert\">ALARM: {told}</p>");
    }
    if all.hits.is_empty() {
        let none =
            "<p>There is none yet. Partners may deposit later: look again from time to time.</p>";
        return whole("Hits", &format!("{inside}{none}\n{BACK}"));
    }
    inside.push_str(
        "<div class=\"sheet\" tabindex=\"0\"><table class=\"many\"><thead><tr><th scope=\"col\">Hit</th>\
         <th scope=\"col\">Your record</th><th scope=\"col\">Type</th><th scope=\"col\">Matches on</th>\
         <th scope=\"col\">Partner</th><th scope=\"col\">Day</th><th scope=\"col\">State</th>\
         <th scope=\"col\">Note</th></tr></thead><tbody>\n",
    );
    for hit in &all.hits {
        let reference = hit.reference.as_ref().map_or("", |text| text.as_str());
        let note = hit.note.as_ref().map_or("", |text| text.as_str());
        let state = match hit.alarm {
            Some(why) => format!("<span class=\"alarm\">alarm: {why}</span>"),
            None if hit.is_candidate => {
                format!("{} (a candidate: look yourself)", stands(hit.state))
            }
            None => stands(hit.state).to_owned(),
        };
        // Of a record that is not here nothing is known.
        let on = match hit.of {
            0 => "–".to_owned(),
            of => format!("{} of {of}: {}", hit.types.len(), hit.types.join(", ")),
        };
        let _ = writeln!(
            inside,
            "<tr><td>{}</td><td>{}</td><td>{}</td><td>{on}</td><td><bdi>{}</bdi></td><td>{}</td>\
             <td>{state}</td><td><bdi>{}</bdi></td></tr>",
            hit.number,
            escaped(reference),
            escaped(&hit.sort),
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
    whole("Not done", &format!("<p class=\"alarm\" role=\"alert\">{}</p>\n{BACK}", escaped(why)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_others_wrote_is_no_html() {
        let page = failed("<script>\"x\" & 'y'");
        assert!(page.contains("&lt;script&gt;&quot;x&quot; &amp; &#39;y&#39;"));
        let typed = Typed { list: "</textarea><i>", kind: Some(Type::Iban), region: "<u>" };
        let shown = form("a", &typed, Some("<b>"));
        assert!(!shown.contains("<b>") && shown.contains("&lt;b&gt;"));
        // What was typed is there still, whatever went wrong.
        for shown in [shown, undone("<b>", &typed)] {
            assert!(shown.contains("\n&lt;/textarea&gt;&lt;i&gt;</textarea>"), "{shown}");
            assert!(shown.contains("<option value=\"iban\" selected>") && !shown.contains("<i>"));
            assert!(shown.contains("value=\"&lt;u&gt;\""), "{shown}");
        }
    }
}
