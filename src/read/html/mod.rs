//! Web pages as published: the notice itself, without what the site puts around it.

mod blocks;
mod chrome;
mod labels;
mod nesting;
mod notice;
mod page;
mod path;
mod weight;

pub(super) use page::page;
