use std::collections::HashSet;
use std::path::{Path, PathBuf};

use anyhow::{Result, ensure};

use super::output::{Output, behind_links, is_device, is_standard};
use crate::read;

/// The files of a run: all that it reads and all that it writes. An output that replaced an input would leave nothing to
/// read again, and one of two outputs in one place would be lost; both are refused before anything is written.
#[derive(Clone, Debug, Default)]
pub(super) struct Files {
    inputs: Vec<PathBuf>,
    outputs: Vec<Option<PathBuf>>,
}

impl Files {
    /// The files that are read; a pattern stands for its pages, and `-` for standard input.
    pub(super) fn reading<P: AsRef<Path>>(inputs: impl IntoIterator<Item = P>) -> Self {
        let mut files = Self::default();
        for input in inputs {
            let input = input.as_ref();
            match input.to_str().and_then(|name| read::pages(name).ok().flatten()) {
                Some(pages) => files.inputs.extend(pages.into_iter().map(PathBuf::from)),
                None if is_standard(input) => {}
                None => files.inputs.push(input.to_owned()),
            }
        }
        files
    }

    /// Adds what is written; `None` and `-` are standard output.
    pub(super) fn writing<'a>(mut self, outputs: impl IntoIterator<Item = Option<&'a Path>>) -> Result<Self> {
        let mut known = None;
        for target in outputs {
            let target = target.filter(|target| !is_standard(target));
            if target.is_some_and(is_device) {
                continue;
            }
            let place = target.map(place);
            let name = target.map_or("standard output".into(), |target| target.display().to_string());
            ensure!(!self.outputs.contains(&place), "two outputs go to {name}; give each a file of its own");
            if let Some(place) = place.as_ref().filter(|place| place.exists()) {
                let known = known.get_or_insert_with(|| canonical(&self.inputs));
                ensure!(!known.contains(place), "the output {name} is also an input; write to another file");
            }
            self.outputs.push(place);
        }
        Ok(self)
    }

    /// Opens an output, which [`Files::writing`] has taken.
    pub(super) fn open(&self, target: Option<&Path>) -> Result<Output> {
        debug_assert!(
            target.is_some_and(is_device)
                || self.outputs.contains(&target.filter(|target| !is_standard(target)).map(place)),
            "an output must be held against the inputs first"
        );
        Output::open(target)
    }
}

/// Whether both paths name one file.
pub(super) fn same_file(one: &Path, other: &Path) -> bool {
    place(one) == place(other)
}

fn canonical(inputs: &[PathBuf]) -> HashSet<PathBuf> {
    inputs.iter().filter_map(|input| input.canonicalize().ok()).collect()
}

/// One path for a file, however it is written; for one that is not there yet by its folder.
fn place(target: &Path) -> PathBuf {
    target.canonicalize().unwrap_or_else(|_| {
        let target = behind_links(target);
        let folder = target.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let folder = folder.canonicalize().unwrap_or_else(|_| folder.to_owned());
        target.file_name().map_or_else(|| target.clone(), |name| folder.join(name))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_file_is_one_place_however_it_is_written() -> Result<()> {
        let folder = tempfile::tempdir()?;
        let path = |name: &str| folder.path().join(name);
        std::fs::write(path("in.txt"), "x")?;
        std::fs::create_dir(path("a"))?;
        let (input, again) = (path("in.txt"), path("a/../in.txt"));
        let refused = |outputs: &[&Path]| {
            let outputs = outputs.iter().map(|output| Some(*output));
            Files::reading([&input]).writing(outputs).err().map(|error| error.to_string())
        };
        assert!(refused(&[&again]).is_some_and(|said| said.contains("is also an input")));
        assert!(refused(&[&path("new"), &path("a/../new")]).is_some_and(|said| said.contains("two outputs")));
        assert!(refused(&[Path::new("-"), Path::new("-")]).is_some_and(|said| said.contains("standard output")));
        assert_eq!(refused(&[&path("new"), &path("a/new"), Path::new("-")]), None);
        Ok(())
    }
}
