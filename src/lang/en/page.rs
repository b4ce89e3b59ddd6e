use crate::lang::page::Page;

/// What English sites put around a notice (collected from government and company sites).
pub(super) const PAGE: Page = Page {
    labels: &[
        "print", "print this page", "share", "share to", "share on", "share this", "share to facebook", "share to x",
        "share to twitter", "share on facebook", "share on twitter", "share on wechat", "share on weibo",
        "share on linkedin", "facebook", "twitter", "wechat", "weibo", "linkedin", "x", "×", "a+", "a-", "a",
        "font size", "text size", "close", "close window", "back to top", "top", "back", "home", "search", "menu",
        "login", "log in", "sign in", "register", "site map", "sitemap", "contact us", "related", "related articles",
        "related links", "related news", "related stories", "read more", "previous", "next", "previous page",
        "next page", "subscribe", "download", "tools", "large", "medium", "small", "skip to main content",
        "skip to content",
    ],
    openings: &[
        "you are here", "share this", "previous article", "next article", "previous:", "next:", "skip to ",
        "use wechat to",
    ],
    marks: &[
        "all rights reserved", "copyright ©", "copyright (c)", "© copyright", "visitor no", "page views",
        "you are visitor",
    ],
};
