use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};

use crate::config::{Expansion, Operands, Project};

/// Keeps what a branch touches: the files that differ from where it left `revision`, committed or not. A change of the
/// settings touches everything.
pub(super) fn keep(expansion: &mut Expansion, project: &Project, revision: &str) -> Result<()> {
    anyhow::ensure!(
        !revision.starts_with('-') && !revision.is_empty(),
        "--changed-since {revision}: expected a branch, tag or commit such as origin/main"
    );
    let folder = project.folder();
    git(folder, &["rev-parse", "--git-dir"]).with_context(|| format!("--changed-since {revision}"))?;
    if git(folder, &["rev-parse", "--verify", "--quiet", "HEAD^{commit}"]).is_err() {
        // Before the first commit everything is new.
        anyhow::ensure!(
            revision == "HEAD",
            "--changed-since {revision}: the branch has no commit yet; commit first, or check every pair without the flag"
        );
        return Ok(());
    }
    let base = git(folder, &["merge-base", "--", revision, "HEAD"]).with_context(|| {
        let shallow = git(folder, &["rev-parse", "--is-shallow-repository"]).is_ok_and(|said| said.trim() == "true");
        let remedy = if shallow {
            "this is a shallow clone, so fetch the whole history (fetch-depth: 0)"
        } else {
            "name a branch, tag or commit that this repository has, such as origin/main"
        };
        format!("--changed-since {revision}: cannot tell where the branch left it; {remedy}")
    })?;
    let differing = git(folder, &["diff", "--name-only", "-z", "--relative", base.trim(), "--"])?;
    let new = git(folder, &["ls-files", "--others", "--exclude-standard", "-z"])?;
    let changed: BTreeSet<&str> = differing.split('\0').chain(new.split('\0')).collect();
    let settings = project.path.file_name().map(|name| name.to_string_lossy().into_owned());
    if settings.is_some_and(|name| changed.contains(name.as_str())) {
        return Ok(());
    }
    let is_changed = |name: &String| changed.contains(name.as_str());
    expansion.operands.retain(|operands| match operands {
        Operands::Documents(pair) => is_changed(&pair.authoritative) || is_changed(&pair.reference),
        Operands::Bitext(name) => is_changed(name),
    });
    expansion.unpaired.retain(|alone| is_changed(&alone.present) || is_changed(&alone.missing));
    Ok(())
}

fn git(folder: &Path, arguments: &[&str]) -> Result<String> {
    let done = Command::new("git").arg("-C").arg(folder).args(arguments).output();
    let done = done.context("cannot run git; --changed-since needs it")?;
    let said = String::from_utf8_lossy(&done.stderr);
    let said = said.lines().next().unwrap_or("there is no common commit").trim_start_matches("fatal: ").to_owned();
    anyhow::ensure!(done.status.success(), "git says: {said}");
    Ok(String::from_utf8_lossy(&done.stdout).into_owned())
}
