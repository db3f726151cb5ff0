//! The index asked as its users ask it.
//!
//! Not here: speed and quality at size (`examples/`).

use crate::{Document, Facet, Index, Labels, Name, Query, Sort};

fn document(id: u128, name: &str, lang: &str) -> Document {
    Document {
        id,
        names: vec![Name { lang: lang.into(), value: name.into() }],
        text: "Helps people who were exploited".into(),
        about: "Sofia".into(),
        tags: vec![(Facet::Country, "BG".into()), (Facet::Subject, "shelter".into())],
        audience: vec!["public".into()],
        point: Some((23.3, 42.7)),
        sort_name: name.to_lowercase().into_bytes(),
        fresh: i64::try_from(id).unwrap(),
        card: name.as_bytes().to_vec(),
        ..Document::default()
    }
}

fn index(documents: &[Document]) -> Index {
    let index = Index::memory().unwrap();
    index.upsert(documents).unwrap();
    index.commit(1).unwrap();
    index
}

fn ask(text: &str) -> Query {
    Query {
        text: text.into(),
        limit: 20,
        audience: vec!["public".into()],
        facets: true,
        ..Query::default()
    }
}

fn names(index: &Index, query: &Query) -> Vec<String> {
    let hits = index.search(query).unwrap().hits;
    hits.into_iter().map(|h| String::from_utf8(h.card).unwrap()).collect()
}

#[test]
fn a_name_is_found_in_any_script_spelling_and_order() {
    let index = index(&[
        document(1, "Центар за помоћ Ниш", "sr"),
        document(2, "Udruženje Đorđe Čačak", "sr-Latn"),
        document(3, "Фондация „Асоциация Анимус“", "bg"),
        document(4, "Κέντρο Στήριξης Θεσσαλονίκη", "el"),
    ]);
    for (text, id) in [
        ("Niš", 1),
        ("nis", 1),
        ("НИШ центар", 1),
        ("pomoc nis", 1),
        ("djordje", 2),
        ("Ђорђе", 2),
        ("cacak", 2),
        ("animus", 3),
        ("fondatsia animus", 3),
        ("анимус асоциация", 3),
        ("thessaloniki", 4),
        ("stirixis", 4),
        ("anim", 3),
        ("thessal", 4),
        ("animsu", 3),
        ("thesaloniki kentro", 4),
    ] {
        let found = index.search(&ask(text)).unwrap();
        assert_eq!(found.hits.first().map(|h| h.id), Some(id), "{text}");
    }
}

#[test]
fn a_name_that_begins_with_what_was_typed_comes_first() {
    let index = index(&[
        document(1, "Association of the Rose and many other flowers", "en"),
        document(2, "Rose", "en"),
        document(3, "Roses for Everybody", "en"),
    ]);
    assert_eq!(names(&index, &ask("rose"))[0], "Rose");
    assert_eq!(names(&index, &ask("ros"))[0], "Rose");
}

#[test]
fn a_beginning_typed_in_the_name_s_own_letters_is_found_whatever_its_national_rule() {
    let index = index(&[
        document(1, "Асоціація Жофющюн", "uk"),
        document(2, "Сеть Чехико", "ru"),
        document(3, "Κέντρο Πόθί", "el"),
        document(4, "Mreža Dočac", "sr-Latn"),
        document(5, "Zaklada Đoč", "hr"),
    ]);
    for (text, id) in
        [("Асоціація Жофющ", 1), ("жофющ", 1), ("Чехик", 2), ("Ποθ", 3), ("ΠΌΘ", 3), ("doča", 4)]
    {
        let found = index.search(&ask(text)).unwrap();
        assert_eq!(found.hits.first().map(|h| h.id), Some(id), "{text}");
        assert!(!found.fuzzy, "{text}");
    }
}

#[test]
fn names_in_the_letters_that_are_typed_come_first() {
    let index = index(&[document(1, "Дом Раст", "bg"), document(2, "Home Rastar", "it")]);
    assert_eq!(names(&index, &ask("ras"))[0], "Home Rastar");
    assert_eq!(names(&index, &ask("рас"))[0], "Дом Раст");
}

#[test]
fn a_name_that_begins_so_but_for_its_kind_of_body_comes_before_one_that_only_has_the_word() {
    let index = index(&[
        document(1, "Home for Roses", "en"),
        document(2, "Foundation Roses for Everybody in the Whole Country", "en"),
    ]);
    assert!(names(&index, &ask("rose"))[0].starts_with("Foundation"));
}

#[test]
fn counts_are_over_all_matches_and_a_filtered_facet_keeps_its_other_values() {
    let mut serbian = document(3, "Three", "en");
    serbian.tags = vec![(Facet::Country, "RS".into()), (Facet::Subject, "hotline".into())];
    let index = index(&[document(1, "One", "en"), document(2, "Two", "en"), serbian]);
    let mut query = ask("");
    query.filters = vec![(Facet::Country, vec!["BG".into()])];
    query.limit = 1;
    let found = index.search(&query).unwrap();
    assert_eq!((found.total, found.hits.len()), (2, 1));
    let of = |facet| found.facets.iter().find(|(f, _)| *f == facet).unwrap().1.clone();
    assert_eq!(of(Facet::Country), [("BG".to_owned(), 2), ("RS".to_owned(), 1)]);
    assert_eq!(of(Facet::Subject), [("shelter".to_owned(), 2)]);
}

#[test]
fn what_one_may_not_see_has_no_hit_no_count_no_suggestion_and_no_point() {
    let mut hidden = document(1, "Secret House", "en");
    hidden.audience = vec!["staff".into()];
    let index = index(&[hidden, document(2, "Open House", "en")]);
    let found = index.search(&ask("house")).unwrap();
    assert_eq!((found.total, found.hits.len()), (1, 1));
    assert_eq!(found.facets[0].1, [("BG".to_owned(), 1)]);
    assert!(index.search(&ask("secret")).unwrap().near.is_empty());
    assert!(index.suggest("secr", &["public".into()], 5).unwrap().is_empty());
    let mut staff = ask("secret");
    staff.audience = vec!["staff".into()];
    assert_eq!(index.search(&staff).unwrap().total, 1);
    let mut nobody = ask("");
    nobody.audience = vec![];
    assert_eq!(index.search(&nobody).unwrap().total, 0);
    assert_eq!(index.tile(0, 0, 0, &nobody).unwrap(), None);
}

#[test]
fn a_filter_that_all_pass_leaves_each_tile_as_it_is() {
    let spread = |n: u32| f64::from(n.wrapping_mul(2_654_435_761) >> 8) / f64::from(1_u32 << 24);
    let places = (0..600_u32).map(|n| {
        let near = n % 3 > 0;
        let (x, y) = (spread(n), spread(n + 7_000));
        let point = if near { (23.0 + x, 42.0 + y) } else { (x * 360.0 - 180.0, y * 178.0 - 89.0) };
        let mut one = document(u128::from(n) + 1, &format!("House {n}"), "en");
        one.point = (n % 50 > 0).then_some(point);
        if n % 7 == 0 {
            one.audience = vec!["staff".into()];
        }
        (point, one)
    });
    let (points, documents): (Vec<_>, Vec<_>) = places.unzip();
    let index = index(&documents);
    let filtered = Query { filters: vec![(Facet::Country, vec!["BG".into()])], ..ask("") };
    for (n, (lon, lat)) in points.into_iter().enumerate() {
        let zoom = u32::try_from(n % 17).unwrap();
        let side = f64::from(1_u32 << zoom);
        let tan = lat.clamp(-85.0, 85.0).to_radians().tan();
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "in range")]
        let (x, y) = (
            ((lon + 180.0) / 360.0 * side) as u32,
            ((1.0 - tan.asinh() / std::f64::consts::PI) / 2.0 * side) as u32,
        );
        let all = index.tile(zoom, x, y, &ask("")).unwrap();
        assert_eq!(index.tile(zoom, x, y, &filtered).unwrap(), all, "{zoom}/{x}/{y}");
        assert_eq!(index.tile(zoom, x, y, &ask("house")).unwrap(), all, "{zoom}/{x}/{y}");
    }
}

#[test]
fn a_box_finds_what_lies_in_it_across_the_date_line_too() {
    let mut fiji = document(2, "Fiji", "en");
    fiji.point = Some((178.0, -17.8));
    let index = index(&[document(1, "Sofia", "en"), fiji]);
    for (bbox, expected) in [
        ([20.0, 40.0, 25.0, 45.0], vec!["Sofia"]),
        ([170.0, -20.0, -170.0, 0.0], vec!["Fiji"]),
        ([-180.0, -90.0, 180.0, 90.0], vec!["Fiji", "Sofia"]),
        ([0.0, 0.0, 1.0, 1.0], vec![]),
    ] {
        let query = Query { bbox: Some(bbox), ..ask("") };
        assert_eq!(names(&index, &query), expected, "{bbox:?}");
    }
}

#[test]
fn hits_are_sorted_by_name_or_freshness_and_paged() {
    let index = index(&[document(1, "b", "en"), document(2, "c", "en"), document(3, "a", "en")]);
    assert_eq!(names(&index, &Query { sort: Sort::Name, ..ask("") }), ["a", "b", "c"]);
    assert_eq!(names(&index, &Query { sort: Sort::Freshness, ..ask("") }), ["a", "c", "b"]);
    let second = Query { sort: Sort::Name, offset: 1, limit: 1, ..ask("") };
    assert_eq!(names(&index, &second), ["b"]);
}

#[test]
fn order_and_pages_stay_right_when_documents_were_changed_and_removed() {
    let all: Vec<Document> =
        (0..40).map(|n| document(n, &format!("name {:02}", (n * 7) % 40), "en")).collect();
    let index = index(&all);
    index.upsert(&all[5..9]).unwrap();
    index.remove(&[3]).unwrap();
    index.commit(2).unwrap();
    let mut wanted: Vec<String> =
        all.iter().filter(|d| d.id != 3).map(|d| d.names[0].value.clone()).collect();
    wanted.sort();
    for sort in [Sort::Name, Sort::Freshness] {
        let page = |offset| names(&index, &Query { sort, offset, limit: 7, ..ask("") });
        let mut paged: Vec<String> = (0..6).flat_map(|n| page(n * 7)).collect();
        if sort == Sort::Name {
            assert_eq!(paged, wanted);
        } else {
            assert_eq!(paged[0], all[39].names[0].value, "the latest first");
            paged.sort();
            assert_eq!(paged, wanted, "each once");
        }
    }
}

#[test]
fn hostile_questions_are_answered_within_bounds() {
    let index = index(&[document(1, "One", "en")]);
    let many = "word ".repeat(10_000);
    let long = "x".repeat(1_000_000);
    for text in [many.as_str(), &long, "\u{0}\u{202e}", "*?~\"()[]", "a:b AND NOT", "𝕏", "ʼʼʼ"]
    {
        index.search(&ask(text)).unwrap();
        index.suggest(text, &["public".into()], 5).unwrap();
    }
    let wild = Query {
        bbox: Some([f64::NAN, f64::INFINITY, 0.0, 0.0]),
        offset: usize::MAX,
        limit: usize::MAX,
        ..ask("")
    };
    assert!(index.search(&wild).unwrap().hits.is_empty());
    for z in [0, 16, 40] {
        index.tile(z, 0, 0, &ask("")).unwrap();
    }
}

#[test]
fn an_index_is_opened_again_follows_changes_and_is_begun_anew_when_damaged() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("index");
    {
        let index = Index::open(&path).unwrap();
        assert_eq!(index.generation(), 0);
        index.upsert(&[document(1, "One", "en"), document(2, "Two", "en")]).unwrap();
        index.commit(7).unwrap();
        index.upsert(&[document(1, "Uno", "en")]).unwrap();
        index.remove(&[2]).unwrap();
        index.commit(8).unwrap();
        assert_eq!(names(&index, &ask("")), ["Uno"]);
    }
    {
        let index = Index::open(&path).unwrap();
        assert_eq!((index.generation(), names(&index, &ask(""))), (8, vec!["Uno".to_owned()]));
        index.clear().unwrap();
        index.upsert(&[document(3, "Three", "en")]).unwrap();
        index.commit(9).unwrap();
        assert_eq!(names(&index, &ask("")), ["Three"]);
    }
    let largest = std::fs::read_dir(&path)
        .unwrap()
        .map(|e| e.unwrap().path())
        .filter(|p| p.extension().is_some_and(|e| e == "store"))
        .max_by_key(|p| p.metadata().unwrap().len())
        .unwrap();
    let mut bytes = std::fs::read(&largest).unwrap();
    bytes[0] ^= 0xff;
    std::fs::write(&largest, bytes).unwrap();
    let index = Index::open(&path).unwrap();
    assert_eq!((index.generation(), names(&index, &ask("")).len()), (0, 0));
}

#[test]
fn words_that_matched_are_named_as_they_stand() {
    assert_eq!(crate::matched("nis pom", "Центар за помоћ Ниш", false), ["помоћ", "Ниш"]);
    assert_eq!(crate::matched("animsu", "Фондация „Анимус“", true), ["„Анимус“"]);
    assert!(crate::matched("", "Анимус", true).is_empty());
}

#[test]
fn other_spellings_are_looked_for_where_needed_and_as_far_as_the_length_allows() {
    let index = index(&[
        document(1, "Shelter Magnolia Varna", "en"),
        document(2, "Shelter Magnolia Burgas", "en"),
        document(3, "Lighthouse Foundation", "en"),
        document(4, "Lighthorse Society", "en"),
        document(5, "Rosa", "en"),
    ]);
    for (text, expected) in [
        // One word is wrong, the other keeps its say.
        ("magnola varna", vec!["Shelter Magnolia Varna"]),
        ("magnolai shelter burgas", vec!["Shelter Magnolia Burgas"]),
        // Two edits, in a word long enough for them.
        ("ligthuose", vec!["Lighthouse Foundation"]),
        // Both words are wrong.
        ("magnola vrana", vec!["Shelter Magnolia Varna"]),
        // Each word stands somewhere, though not together: one is meant otherwise.
        ("lighthorse foundation", vec!["Lighthouse Foundation"]),
        // Four letters allow one edit, and three none.
        ("rsoa", vec!["Rosa"]),
        ("rsa", vec![]),
    ] {
        let query = ask(text);
        assert_eq!(names(&index, &query), expected, "{text}");
        assert_eq!(index.search(&query).unwrap().fuzzy, !expected.is_empty(), "{text}");
    }
    let mut filtered = ask("magnola");
    filtered.filters = vec![(Facet::Country, vec!["BG".into()])];
    let found = index.search(&filtered).unwrap();
    assert_eq!(found.total, 2);
    assert_eq!(found.facets[0].1, [("BG".to_owned(), 2)], "counted with the same spellings");
}

#[test]
fn what_tags_are_called_finds_them_also_misspelled_and_so_do_towns() {
    let index = index(&[document(1, "Alfa", "en"), document(2, "Beta", "en")]).with_labels(|| {
        let mut labels = Labels::default();
        labels.add(Facet::Country, "BG", "en", "Bulgaria");
        labels.add(Facet::Country, "BG", "bg", "България");
        labels.add(Facet::Subject, "shelter", "fr", "Hébergement d’urgence");
        labels.add(Facet::Subject, "shelter", "en", "Shelter");
        labels.add(Facet::Subject, "other", "en", "Something else");
        labels
    });
    for text in [
        "bulgaria",
        "България",
        "bulg",
        "hebergement",
        "urgence alfa",
        "shleter",
        "sheltr alfa",
        "sofai",
        "Bulgraia",
        "sofia shelter",
    ] {
        let found = names(&index, &ask(text));
        assert!(found.contains(&"Alfa".to_owned()), "{text}: {found:?}");
    }
    assert!(names(&index, &ask("something")).is_empty());
    assert_eq!(names(&index, &ask("shelter beta")), ["Beta"]);
}

#[test]
fn everything_that_matches_is_named_beyond_any_page() {
    let many: Vec<_> = (1..=150).map(|n| document(n, &format!("Rose {n}"), "en")).collect();
    let mut hidden = document(151, "Rose withdrawn", "en");
    hidden.audience = vec!["staff".into()];
    let index = index(&[many, vec![hidden]].concat());
    let paged = Query { offset: 40, limit: 20, ..ask("rose") };
    assert_eq!(index.every(&paged).unwrap(), (1..=150).collect::<Vec<u128>>());
    assert_eq!(index.search(&paged).unwrap().total, 150);
    let staff = Query { audience: vec!["public".into(), "staff".into()], ..ask("rose") };
    assert_eq!(index.every(&staff).unwrap().len(), 151);
    assert_eq!(index.every(&ask("rosse 77")).unwrap(), [77], "another spelling, as in the list");
    assert!(index.every(&ask("?!")).unwrap().is_empty());
    assert!(
        index.every(&Query { bbox: Some([0.0, 0.0, 1.0, 1.0]), ..ask("") }).unwrap().is_empty()
    );
}
