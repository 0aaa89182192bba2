//! The program `annals`: hands over to the library and exits with what it says.

fn main() -> std::process::ExitCode {
    annals::run().into()
}
