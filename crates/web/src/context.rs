//! The context of a template: names and values of any serialisable type.
//!
//! Not here: what every page gets besides (`crate::page`).

/// Builds a context: `context! { name => value, same_name, ..other }`; values are borrowed and
/// serialised, the fields of `other` are added where no own one has their name.
macro_rules! context {
    (@pairs $all:ident;) => {};
    (@pairs $all:ident; ..$rest:expr $(, $($more:tt)*)?) => {
        $all.push_rest(&$rest);
        $(context!(@pairs $all; $($more)*);)?
    };
    (@pairs $all:ident; $name:ident => $value:expr $(, $($more:tt)*)?) => {
        $all.push(stringify!($name), &$value);
        $(context!(@pairs $all; $($more)*);)?
    };
    (@pairs $all:ident; $name:ident $(, $($more:tt)*)?) => {
        $all.push(stringify!($name), &$name);
        $(context!(@pairs $all; $($more)*);)?
    };
    ($($pairs:tt)*) => {{
        let mut all = $crate::context::Pairs::default();
        context!(@pairs all; $($pairs)*);
        all.into_value()
    }};
}
pub(crate) use context;

/// Names and values being put together.
#[derive(Default)]
pub(crate) struct Pairs {
    own: std::collections::BTreeMap<&'static str, minijinja::Value>,
    rest: Vec<minijinja::Value>,
}

impl Pairs {
    pub(crate) fn push<T: serde::Serialize>(&mut self, name: &'static str, value: &T) {
        self.own.insert(name, minijinja::Value::from(minijinja::value::Serde(value)));
    }

    pub(crate) fn push_rest(&mut self, rest: &minijinja::Value) {
        self.rest.push(rest.clone());
    }

    pub(crate) fn into_value(self) -> minijinja::Value {
        let own = minijinja::Value::from_pairs(self.own);
        if self.rest.is_empty() {
            return own;
        }
        minijinja::value::merge_maps(self.rest.into_iter().chain([own]))
    }
}
