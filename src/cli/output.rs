use std::fs::{File, OpenOptions};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use tempfile::NamedTempFile;

use crate::read;

/// Where a result goes: standard output, a file that is replaced only when the result is complete, or a device.
pub(super) enum Output {
    Stdout { writer: BufWriter<io::Stdout>, reader: Reader },
    File { writer: BufWriter<NamedTempFile>, target: PathBuf },
    Device { writer: BufWriter<File>, target: PathBuf },
}

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
        let Some(target) = target.filter(|target| !is_standard(target)) else {
            return Ok(Self::Stdout { writer: BufWriter::new(io::stdout()), reader: Reader::Awaited });
        };
        anyhow::ensure!(!target.is_dir(), "cannot write {}: it is a directory; name a file in it", target.display());
        if target.metadata().is_ok_and(|metadata| !metadata.is_file()) {
            let device = OpenOptions::new().write(true).open(target);
            let device = device.with_context(|| format!("cannot write {}", target.display()))?;
            return Ok(Self::Device { writer: BufWriter::new(device), target: target.to_owned() });
        }
        let folder = target.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        anyhow::ensure!(
            folder.is_dir(),
            "cannot write {}: there is no folder {}; make it first",
            target.display(),
            folder.display()
        );
        let file = NamedTempFile::new_in(folder)
            .with_context(|| format!("cannot write {}: its folder takes no new file", target.display()))?;
        Ok(Self::File { writer: BufWriter::new(file), target: target.to_owned() })
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
            set_permissions(&file, &target).with_context(failed)?;
            file.persist(&target).with_context(failed)?;
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

/// A temporary file is private; the result gets the permissions of the file it replaces, or those of a new file.
#[cfg(unix)]
fn set_permissions(file: &NamedTempFile, target: &Path) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    /// What `open` gives a new file under the customary umask of 022.
    const NEW_FILE: u32 = 0o644;
    let mode = target.metadata().map_or(NEW_FILE, |metadata| metadata.permissions().mode());
    file.as_file().set_permissions(std::fs::Permissions::from_mode(mode))
}

#[cfg(not(unix))]
fn set_permissions(_: &NamedTempFile, _: &Path) -> io::Result<()> {
    Ok(())
}
