use std::process::ExitCode;

use clap::Parser;
use clap::error::ErrorKind;

use super::arguments::{Arguments, Color, Command};
use super::{align, build, check, eval, figures, init, lexicon, rule, segment, stale};

/// Nothing to report.
pub(super) const CLEAN: u8 = 0;
/// Findings at or above the severity that fails.
pub(super) const FINDINGS: u8 = 1;
/// The run could not be done.
pub(super) const FAILED: u8 = 2;

/// Parses the arguments, runs the command, and says how it ended: 0 nothing to report, 1 findings, 2 not done.
#[must_use]
pub fn main() -> ExitCode {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) if error.kind() == ErrorKind::InvalidUtf8 => {
            say(&not_unicode());
            return ExitCode::from(FAILED);
        }
        Err(error) => error.exit(),
    };
    choose_color(arguments.common.color);
    let done = set_jobs(arguments.common.jobs).and_then(|()| match &arguments.command {
        Command::Check(command) => check::run(command, &arguments.common),
        Command::Align(command) => align::run(command, &arguments.common),
        Command::Build(command) => build::run(command, &arguments.common),
        Command::Segment(command) => segment::run(command, &arguments.common),
        Command::Figures(command) => figures::run(command, &arguments.common),
        Command::Eval(command) => eval::run(command, &arguments.common),
        Command::Rule(command) => rule::run(command, &arguments.common),
        Command::Stale(command) => stale::run(command, &arguments.common),
        Command::Init(command) => init::run(command, &arguments.common),
        Command::Lexicon(command) => lexicon::run(command, &arguments.common),
    });
    match done {
        Ok(status) => ExitCode::from(status),
        // A reader that has seen enough, such as `head`, is no failure; what has an exit status to find goes on without.
        Err(error) if is_closed_pipe(&error) => ExitCode::from(CLEAN),
        Err(error) => {
            say(&error);
            ExitCode::from(FAILED)
        }
    }
}

/// The error that names the arguments that are not UTF-8.
#[expect(clippy::unnecessary_debug_formatting, reason = "the bytes are shown that no display can")]
fn not_unicode() -> anyhow::Error {
    let odd = std::env::args_os().skip(1).filter(|argument| argument.to_str().is_none());
    let odd: Vec<String> = odd.map(|argument| format!("{argument:?}")).collect();
    anyhow::anyhow!(
        "{}: a file to read is named in UTF-8, and this is none; rename it, or name - and give the file as standard input",
        odd.join(", ")
    )
}

/// Says on standard error what could not be done.
pub(super) fn say(error: &anyhow::Error) {
    anstream::eprintln!("{}error:{} {}", style(anstyle::AnsiColor::Red), anstyle::Reset, message(error));
}

/// The error and its causes on one line; a cause that the message above it names already is not repeated.
pub(super) fn message(error: &anyhow::Error) -> String {
    error.chain().fold(String::new(), |message, cause| {
        let cause = cause.to_string();
        match message.as_str() {
            "" => cause,
            said if said.contains(&cause) => message,
            _ => format!("{message}: {cause}"),
        }
    })
}

fn style(color: anstyle::AnsiColor) -> anstyle::Style {
    anstyle::Style::new().bold().fg_color(Some(color.into()))
}

fn choose_color(color: Color) {
    match color {
        Color::Auto => {}
        Color::Always => anstream::ColorChoice::Always.write_global(),
        Color::Never => anstream::ColorChoice::Never.write_global(),
    }
}

fn set_jobs(jobs: Option<usize>) -> anyhow::Result<()> {
    let Some(jobs) = jobs else { return Ok(()) };
    anyhow::ensure!(jobs > 0, "--jobs 0: at least one thread is needed; leave the flag out to use every core");
    // The main thread is one of them: another that waits for it would take time from the core that they share.
    rayon::ThreadPoolBuilder::new().num_threads(jobs).use_current_thread().build_global()?;
    Ok(())
}

fn is_closed_pipe(error: &anyhow::Error) -> bool {
    error.chain().any(|cause| {
        let direct = cause.downcast_ref::<std::io::Error>().map(std::io::Error::kind);
        let json = cause.downcast_ref::<serde_json::Error>().and_then(serde_json::Error::io_error_kind);
        direct.or(json) == Some(std::io::ErrorKind::BrokenPipe)
    })
}
