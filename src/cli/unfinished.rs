//! Files that are being written, which a run that is interrupted takes away before it ends.

use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use tempfile::{Builder, NamedTempFile};

/// The temporary files of the run.
static UNFINISHED: Mutex<BTreeSet<PathBuf>> = Mutex::new(BTreeSet::new());

/// The temporary files, held so that none comes or goes.
fn unfinished() -> MutexGuard<'static, BTreeSet<PathBuf>> {
    UNFINISHED.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Makes a temporary file in `folder` for what will take the place of `target`. What a killed run leaves can be told by its
/// name, such as `.corpus.tmx.bitally-x1Y2z3`.
pub(super) fn create(folder: &Path, target: &Path) -> io::Result<NamedTempFile> {
    let name = target.file_name().map(|name| name.to_string_lossy()).unwrap_or_default();
    let mut known = unfinished();
    if known.is_empty() {
        interruption::watch()?;
    }
    let prefix = format!(".{name}.bitally-");
    let mut builder = Builder::new();
    builder.prefix(&prefix);
    permit(&mut builder, target);
    let file = builder.tempfile_in(folder)?;
    known.insert(file.path().to_owned());
    Ok(file)
}

/// Gives a complete file the name of `target`, and the permissions of the file that it replaces.
pub(super) fn finish(file: NamedTempFile, target: &Path) -> io::Result<()> {
    if let Ok(replaced) = target.metadata() {
        file.as_file().set_permissions(replaced.permissions())?;
    }
    let path = file.path().to_owned();
    file.persist(target).map_err(|error| error.error)?;
    unfinished().remove(&path);
    Ok(())
}

/// A new file is one for whom the system's mask says; what replaces a file is private until it has that one's permissions.
#[cfg(unix)]
fn permit(builder: &mut Builder<'_, '_>, target: &Path) {
    use std::fs::Permissions;
    use std::os::unix::fs::PermissionsExt;
    /// What a program asks for that leaves it to the mask.
    const NEW: u32 = 0o666;
    const PRIVATE: u32 = 0o600;
    builder.permissions(Permissions::from_mode(if target.exists() { PRIVATE } else { NEW }));
}

#[cfg(not(unix))]
fn permit(_: &mut Builder<'_, '_>, _: &Path) {}

#[cfg(unix)]
mod interruption {
    use std::io;
    use std::sync::OnceLock;

    use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
    use signal_hook::iterator::Signals;
    use signal_hook::low_level::emulate_default_handler;

    /// Takes the temporary files away at the signals that end a run, and lets it then end as the signal says.
    pub(super) fn watch() -> io::Result<()> {
        static WATCHED: OnceLock<()> = OnceLock::new();
        if WATCHED.set(()).is_err() {
            return Ok(());
        }
        let ignored = ignored();
        let signals = [SIGHUP, SIGINT, SIGTERM].into_iter().filter(|signal| ignored >> (signal - 1) & 1 == 0);
        let mut signals = Signals::new(signals)?;
        std::thread::Builder::new().name("interruption".into()).spawn(move || {
            for signal in signals.forever() {
                // Held until the end, so that no further one is made.
                let files = super::unfinished();
                for file in files.iter() {
                    // One that is complete by now has its name, and there is nothing to take away.
                    drop(std::fs::remove_file(file));
                }
                drop(emulate_default_handler(signal));
            }
        })?;
        Ok(())
    }

    /// The signals that whoever started the run wants it to ignore, such as `nohup`, as a set of bits; where the system does
    /// not tell, the one that `nohup` is about.
    fn ignored() -> u64 {
        let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
        let set = status.lines().find_map(|line| line.strip_prefix("SigIgn:"));
        set.and_then(|set| u64::from_str_radix(set.trim(), 16).ok()).unwrap_or(1 << (SIGHUP - 1))
    }
}

#[cfg(not(unix))]
mod interruption {
    /// Nothing is watched for: a run that is interrupted leaves its temporary file.
    pub(super) fn watch() -> std::io::Result<()> {
        Ok(())
    }
}
