use oxilangtag::LanguageTag;

/// `tag` in the form that BCP 47 recommends (`zh-hans-cn` becomes `zh-Hans-CN`); `None` where it is no well-formed
/// language tag, such as `zh_CN`.
///
/// ```
/// use bitally::lang::canonical_tag;
/// assert_eq!(canonical_tag("zh-hans-cn").as_deref(), Some("zh-Hans-CN"));
/// assert_eq!(canonical_tag("zh_CN"), None);
/// ```
#[must_use]
pub fn canonical_tag(tag: &str) -> Option<String> {
    LanguageTag::parse_and_normalize(tag).ok().map(LanguageTag::into_inner)
}
