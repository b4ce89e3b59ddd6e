use std::fs::{File, OpenOptions};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use tempfile::NamedTempFile;

/// Where a result goes: standard output, a file that is replaced only when the result is complete, or a device.
pub(super) enum Output {
    Stdout(BufWriter<io::Stdout>),
    File { writer: BufWriter<NamedTempFile>, target: PathBuf },
    Device(BufWriter<File>),
}

impl Output {
    /// Opens the output; a file is first written beside its target under a temporary name. `Files::open` has made sure
    /// that it is no input.
    pub(super) fn open(target: Option<&Path>) -> Result<Self> {
        let Some(target) = target.filter(|target| !is_standard(target)) else {
            return Ok(Self::Stdout(BufWriter::new(io::stdout())));
        };
        anyhow::ensure!(!target.is_dir(), "cannot write {}: it is a directory; name a file in it", target.display());
        if target.metadata().is_ok_and(|metadata| !metadata.is_file()) {
            let device = OpenOptions::new().write(true).open(target);
            let device = device.with_context(|| format!("cannot write {}", target.display()))?;
            return Ok(Self::Device(BufWriter::new(device)));
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

    /// Completes the output: what was written takes the target's name.
    pub(super) fn finish(self) -> Result<()> {
        match self {
            Self::Stdout(mut writer) => writer.flush()?,
            Self::Device(mut writer) => writer.flush()?,
            Self::File { writer, target } => {
                let failed = || format!("cannot write {}", target.display());
                let file = writer.into_inner().map_err(io::IntoInnerError::into_error).with_context(failed)?;
                file.as_file().sync_all().with_context(failed)?;
                set_permissions(&file, &target).with_context(failed)?;
                file.persist(&target).with_context(failed)?;
            }
        }
        Ok(())
    }

    /// Whether to colour what is written here: a terminal unless `NO_COLOR` is set, and anything with `--color always`.
    pub(super) fn color(&self) -> bool {
        use anstream::{AutoStream, ColorChoice};
        let choice = match self {
            Self::Stdout(_) => AutoStream::choice(&io::stdout()),
            Self::File { .. } | Self::Device(_) => ColorChoice::global(),
        };
        matches!(choice, ColorChoice::Always | ColorChoice::AlwaysAnsi)
    }

    /// Columns that a line may take: the terminal's, or those that `COLUMNS` states.
    pub(super) fn width(&self) -> usize {
        const NARROWEST: usize = 40;
        const WITHOUT_TERMINAL: usize = 100;
        let terminal = matches!(self, Self::Stdout(_)).then(terminal_size::terminal_size).flatten();
        let terminal = terminal.map(|(width, _)| usize::from(width.0));
        let stated = || std::env::var("COLUMNS").ok().and_then(|columns| columns.parse().ok());
        terminal.or_else(stated).unwrap_or(WITHOUT_TERMINAL).max(NARROWEST)
    }
}

impl Write for Output {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match self {
            Self::Stdout(writer) => writer.write(bytes),
            Self::Device(writer) => writer.write(bytes),
            Self::File { writer, .. } => writer.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match self {
            Self::Stdout(writer) => writer.flush(),
            Self::Device(writer) => writer.flush(),
            Self::File { writer, .. } => writer.flush(),
        }
    }
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
