//! The platforms that handles are of: their words, the hosts of their profiles, and where in such
//! an address the name stands. A list that is added to; it is part of the module's version.
//!
//! Not here: what a name may be (`handle`).

/// A platform.
#[derive(Debug)]
pub(super) struct Platform {
    /// The word in canonical forms first, then others that people write.
    pub(super) words: &'static [&'static str],
    /// Hosts of profiles, without `www.`, `m.` and `mobile.`.
    pub(super) hosts: &'static [&'static str],
    /// What stands before the name in a profile's path; the empty one where nothing does.
    pub(super) before: &'static [&'static str],
    /// First parts of paths that are no profiles.
    pub(super) never: &'static [&'static str],
}

const ROOT: &[&str] = &[""];
const NONE: &[&str] = &[];

const fn plain(words: &'static [&'static str], hosts: &'static [&'static str]) -> Platform {
    Platform { words, hosts, before: ROOT, never: NONE }
}

/// All platforms with handles.
pub(super) const PLATFORMS: [Platform; 27] = [
    Platform {
        words: &["telegram", "tg", "телеграм"],
        hosts: &["t.me", "telegram.me", "telegram.dog"],
        before: &["", "s"],
        never: &["joinchat", "c", "addstickers", "share", "proxy", "addlist", "boost"],
    },
    Platform {
        words: &["instagram", "ig", "insta", "инстаграм"],
        hosts: &["instagram.com", "instagr.am"],
        before: &["", "stories"],
        never: &["p", "reel", "reels", "explore", "tv", "accounts", "direct"],
    },
    Platform {
        words: &["facebook", "fb", "фејсбук", "фейсбук"],
        hosts: &["facebook.com", "fb.com", "fb.me", "web.facebook.com"],
        before: ROOT,
        never: &["groups", "pages", "events", "watch", "share", "marketplace", "photo", "login"],
    },
    Platform {
        words: &["tiktok", "tik-tok", "тикток"],
        hosts: &["tiktok.com"],
        before: ROOT,
        never: &["t", "tag", "music", "discover", "foryou"],
    },
    Platform {
        words: &["x", "twitter", "x.com"],
        hosts: &["x.com", "twitter.com"],
        before: ROOT,
        never: &["i", "home", "search", "hashtag", "intent", "share", "explore"],
    },
    Platform {
        words: &["vk", "vkontakte", "вк", "вконтакте"],
        hosts: &["vk.com", "vk.ru", "vkontakte.ru"],
        before: ROOT,
        never: &["feed", "search", "market", "video", "login"],
    },
    Platform {
        words: &["snapchat", "snap"],
        hosts: &["snapchat.com"],
        before: &["add", "@"],
        never: NONE,
    },
    plain(&["onlyfans", "of"], &["onlyfans.com"]),
    plain(&["fansly"], &["fansly.com"]),
    plain(&["threads"], &["threads.net", "threads.com"]),
    Platform {
        words: &["youtube", "yt"],
        hosts: &["youtube.com"],
        before: &["@", "user", "c"],
        never: NONE,
    },
    Platform { words: &["linkedin"], hosts: &["linkedin.com"], before: &["in"], never: NONE },
    Platform {
        words: &["reddit"],
        hosts: &["reddit.com", "old.reddit.com"],
        before: &["user", "u"],
        never: NONE,
    },
    Platform {
        words: &["ok", "odnoklassniki", "одноклассники"],
        hosts: &["ok.ru", "odnoklassniki.ru"],
        before: &["", "profile"],
        never: &["group", "video", "dk"],
    },
    Platform {
        words: &["twitch"],
        hosts: &["twitch.tv"],
        before: ROOT,
        never: &["videos", "directory"],
    },
    Platform {
        words: &["pinterest"],
        hosts: &["pinterest.com"],
        before: ROOT,
        never: &["pin", "search"],
    },
    plain(&["tumblr"], &["tumblr.com"]),
    plain(&["github"], &["github.com"]),
    plain(&["linktree"], &["linktr.ee"]),
    plain(&["paypal", "paypal.me"], &["paypal.me"]),
    plain(&["cashapp"], NONE),
    plain(&["discord"], NONE),
    plain(&["skype"], NONE),
    plain(&["kik"], NONE),
    plain(&["wechat", "weixin"], NONE),
    plain(&["line"], NONE),
    plain(&["session"], NONE),
];

/// Words and hosts of platforms whose accounts are telephone numbers.
pub(super) const PHONES: [&str; 8] =
    ["whatsapp", "wa", "wa.me", "api.whatsapp.com", "whatsapp.com", "viber", "imo", "signal"];
