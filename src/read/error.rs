/// Why an input could not be read. Every message names the input, the place and the remedy.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The file system said no.
    #[error("cannot read {name}: {source}")]
    Io {
        /// The input as the user named it.
        name: String,
        /// What the system said.
        source: std::io::Error,
    },
}
