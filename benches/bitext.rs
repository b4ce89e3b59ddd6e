//! Time and memory of whole runs over a memory of many units: `cargo bench --bench bitext -- [UNITS]…`.
//!
//! The memory is generated: one sentence of our own a unit, with three figures, of which every fiftieth unit has a wrong one.
//! Peaks are what the system says of the process (Linux alone).

use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// What is run, as arguments before the memory's name.
const RUNS: &[(&str, &[&str])] = &[
    ("align to TMX", &["align", "--include-failing", "--format", "tmx"]),
    ("align --dedup", &["align", "--include-failing", "--dedup", "--format", "tmx"]),
    ("check jsonl", &["check", "--format", "jsonl"]),
    ("check json", &["check", "--format", "json"]),
    ("check sarif", &["check", "--report", "sarif=-"]),
    ("check junit", &["check", "--report", "junit=-"]),
];

fn memory(path: &Path, units: usize) -> std::io::Result<()> {
    let mut file = BufWriter::new(File::create(path)?);
    file.write_all(
        b"<tmx version=\"1.4\"><header creationtool=\"g\" creationtoolversion=\"1\" segtype=\"sentence\" o-tmf=\"g\" \
          adminlang=\"en\" srclang=\"zh-CN\" datatype=\"plaintext\"/><body>\n",
    )?;
    for index in 0..units {
        let (stored, percent) = (index * 7 % 9973 + 1, index % 40 + 1);
        let written = if index % 50 == 0 { stored + 1 } else { stored };
        writeln!(
            file,
            "<tu tuid=\"u{index}\"><tuv xml:lang=\"zh-CN\"><seg>第{index}号仓库存放{stored}吨粮食，比上年增长{percent}%。</seg></tuv>\
             <tuv xml:lang=\"en\"><seg>Warehouse No. {index} holds {written} tonnes of grain, up {percent} percent from the \
             previous year.</seg></tuv></tu>"
        )?;
    }
    file.write_all(b"</body></tmx>\n")?;
    file.flush()
}

/// Runs the program, and says how long it took and the most memory that it held, in MiB.
fn measured(arguments: &[&str], memory: &Path) -> std::io::Result<(Duration, u64)> {
    let begin = Instant::now();
    let mut child = Command::new(env!("CARGO_BIN_EXE_bitally"))
        .args(arguments)
        .arg(memory)
        .arg("--quiet")
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()?;
    let status = format!("/proc/{}/status", child.id());
    let mut peak = 0;
    loop {
        let said = std::fs::read_to_string(&status).unwrap_or_default();
        let line = said.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        let kibibytes = line.and_then(|line| line.split_whitespace().next()?.parse::<u64>().ok());
        peak = peak.max(kibibytes.unwrap_or_default() / 1024);
        if let Some(ended) = child.try_wait()? {
            assert!(ended.code().is_some_and(|code| code < 2), "{arguments:?} failed");
            return Ok((begin.elapsed(), peak));
        }
        std::thread::sleep(Duration::from_millis(5));
    }
}

fn main() -> std::io::Result<()> {
    let sizes: Vec<usize> = std::env::args().skip(1).filter_map(|size| size.parse().ok()).collect();
    let sizes = if sizes.is_empty() { vec![10_000, 20_000, 40_000] } else { sizes };
    let folder = tempfile::tempdir()?;
    println!("{:>9} {:>14} {:>9} {:>9} {:>9}", "units", "run", "seconds", "units/s", "peak MiB");
    for size in sizes {
        let path = folder.path().join(format!("{size}.tmx"));
        memory(&path, size)?;
        for (name, arguments) in RUNS {
            let (time, peak) = measured(arguments, &path)?;
            let seconds = time.as_secs_f64();
            println!("{size:>9} {name:>14} {seconds:>9.2} {:>9.0} {peak:>9}", size as f64 / seconds);
        }
    }
    Ok(())
}
