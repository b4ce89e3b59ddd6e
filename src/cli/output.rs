use std::fs::{File, OpenOptions};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use tempfile::NamedTempFile;

use super::unfinished;
use crate::read;

/// Where a result goes: standard output, a file that is replaced only when the result is complete, or a device.
pub(super) enum Output {
    Stdout { writer: BufWriter<io::Stdout>, reader: Reader },
    File { writer: BufWriter<NamedTempFile>, target: PathBuf },
    Device { writer: BufWriter<File>, target: PathBuf },
}

/// The other names of standard output.
const STANDARD: [&str; 3] = ["/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"];

/// Whoever reads standard output, and what a run does when that has seen enough, as `head` has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reader {
    /// The run ends with its reader.
    Awaited,
    /// The run goes on, because its exit status says what it found.
    Dispensable,
    /// There is none any more; what is written is dropped.
    Gone,
}

impl Output {
    /// Opens the output; a file is first written beside its target under a temporary name. `Files::open` has made sure
    /// that it is no input.
    pub(super) fn open(target: Option<&Path>) -> Result<Self> {
        // By its other names too, so that what the caller writes behind it into a file does not overwrite it.
        let standard = |target: &Path| is_standard(target) || STANDARD.iter().any(|name| target == Path::new(name));
        let Some(named) = target.filter(|target| !standard(target)) else {
            return Ok(Self::Stdout { writer: BufWriter::new(io::stdout()), reader: Reader::Awaited });
        };
        let name = named.display();
        anyhow::ensure!(!named.is_dir(), "cannot write {name}: it is a directory; name a file in it");
        anyhow::ensure!(
            !named.to_string_lossy().ends_with(std::path::is_separator),
            "cannot write {name}: it is the name of a directory; leave the {} at its end out",
            std::path::MAIN_SEPARATOR
        );
        if is_device(named) {
            let device = OpenOptions::new().append(true).open(named);
            let device = device.with_context(|| format!("cannot write {name}"))?;
            return Ok(Self::Device { writer: BufWriter::new(device), target: named.to_owned() });
        }
        let target = behind_links(named);
        anyhow::ensure!(
            !target.is_symlink(),
            "cannot write {name}: it is a link that leads to no file; remove the link"
        );
        let folder = target.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        anyhow::ensure!(folder.is_dir(), "cannot write {name}: there is no folder {}; make it first", folder.display());
        let file = unfinished::create(folder, &target)
            .with_context(|| format!("cannot write {name}: its folder takes no new file"))?;
        Ok(Self::File { writer: BufWriter::new(file), target })
    }

    /// The output of a run that goes on when nobody reads it any more: its exit status counts.
    pub(super) fn outlasting(self) -> Self {
        match self {
            Self::Stdout { writer, .. } => Self::Stdout { writer, reader: Reader::Dispensable },
            other => other,
        }
    }

    /// Completes the output: what was written takes the target's name.
    pub(super) fn finish(mut self) -> Result<()> {
        self.flush()?;
        if let Self::File { writer, target } = self {
            let failed = || format!("cannot write {}", target.display());
            let file = writer.into_inner().map_err(io::IntoInnerError::into_error).with_context(failed)?;
            file.as_file().sync_all().with_context(failed)?;
            unfinished::finish(file, &target).map_err(|error| named(&target.to_string_lossy(), &error))?;
        }
        Ok(())
    }

    /// Does what `act` says with the writer; `done` is what it would give where nobody reads.
    fn attempt<T>(&mut self, done: T, act: impl FnOnce(&mut dyn Write) -> io::Result<T>) -> io::Result<T> {
        match self {
            Self::Stdout { reader: Reader::Gone, .. } => Ok(done),
            Self::Stdout { writer, reader } => match act(writer) {
                Err(error) if error.kind() == io::ErrorKind::BrokenPipe && *reader == Reader::Dispensable => {
                    *reader = Reader::Gone;
                    Ok(done)
                }
                acted => acted.map_err(|error| named("to standard output", &error)),
            },
            Self::Device { writer, target } => act(writer).map_err(|error| named(&target.to_string_lossy(), &error)),
            Self::File { writer, target } => act(writer).map_err(|error| named(&target.to_string_lossy(), &error)),
        }
    }

    /// Whether to colour what is written here: a terminal unless `NO_COLOR` is set, and anything with `--color always`.
    pub(super) fn color(&self) -> bool {
        use anstream::{AutoStream, ColorChoice};
        let choice = match self {
            Self::Stdout { .. } => AutoStream::choice(&io::stdout()),
            Self::File { .. } | Self::Device { .. } => ColorChoice::global(),
        };
        matches!(choice, ColorChoice::Always | ColorChoice::AlwaysAnsi)
    }

    /// Columns that a line may take: the terminal's, or those that `COLUMNS` states.
    pub(super) fn width(&self) -> usize {
        const NARROWEST: usize = 40;
        const WITHOUT_TERMINAL: usize = 100;
        let terminal = matches!(self, Self::Stdout { .. }).then(terminal_size::terminal_size).flatten();
        let terminal = terminal.map(|(width, _)| usize::from(width.0));
        let stated = || std::env::var("COLUMNS").ok().and_then(|columns| columns.parse().ok());
        terminal.or_else(stated).unwrap_or(WITHOUT_TERMINAL).max(NARROWEST)
    }
}

impl Write for Output {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.attempt(bytes.len(), |writer| writer.write(bytes))
    }

    fn flush(&mut self) -> io::Result<()> {
        self.attempt((), |writer| writer.flush())
    }
}

/// The error of a write, which names the place and what would help.
fn named(place: &str, error: &io::Error) -> io::Error {
    io::Error::new(error.kind(), format!("cannot write {place}: {error}{}", read::remedy(error)))
}

/// Whether `-` is written, which is standard input or output.
pub(super) fn is_standard(name: &Path) -> bool {
    name == Path::new("-")
}

/// Whether it is written as it stands and not replaced: a device, a pipe, or whatever standard output and the other open
/// files of the run are.
pub(super) fn is_device(target: &Path) -> bool {
    let is_open = || cfg!(unix) && ["/dev", "/proc"].into_iter().any(|folder| target.starts_with(folder));
    target.metadata().is_ok_and(|metadata| !metadata.is_dir() && (!metadata.is_file() || is_open()))
}

/// The file that is meant by a name, behind all symbolic links, be it there or not.
pub(super) fn behind_links(path: &Path) -> PathBuf {
    /// As many as Linux follows.
    const MOST: usize = 40;
    let mut path = path.to_owned();
    for _ in 0..MOST {
        let Ok(next) = path.read_link() else { break };
        path = path.parent().map(|folder| folder.join(&next)).unwrap_or(next);
    }
    path
}
