//! How far long work is, told to whoever watches. Commands tell, the terminal shows.

use crate::messages::Message;
use std::fmt::Debug;
use std::sync::Arc;

/// Shows how far a piece of work is.
pub trait Meter: Debug + Send + Sync {
    /// A piece of work of so many steps begins.
    fn begin(&self, work: &Message, steps: usize);
    /// One more step is done.
    fn step(&self);
    /// The work is over, done or not.
    fn end(&self);
    /// Says at once why nothing seems to happen.
    fn tell(&self, why: &Message);
}

/// Where long work tells how far it is; silent unless somebody watches.
#[derive(Debug, Clone, Default)]
pub struct Progress {
    meter: Option<Arc<dyn Meter>>,
}

impl Progress {
    /// Told to this meter.
    pub fn shown_by(meter: Arc<dyn Meter>) -> Self {
        Self { meter: Some(meter) }
    }

    /// Begins a piece of work; it is over when what is given back goes out of scope.
    pub fn begin(&self, work: impl Into<Message>, steps: usize) -> Work<'_> {
        let meter = self.meter.as_deref();
        if let Some(meter) = meter {
            meter.begin(&work.into(), steps);
        }
        Work { meter }
    }

    /// Says at once why nothing seems to happen.
    pub fn tell(&self, why: impl Into<Message>) {
        if let Some(meter) = &self.meter {
            meter.tell(&why.into());
        }
    }
}

/// A piece of work that is going on.
#[derive(Debug)]
pub struct Work<'a> {
    meter: Option<&'a dyn Meter>,
}

impl Work<'_> {
    /// One more step is done.
    pub fn step(&self) {
        if let Some(meter) = self.meter {
            meter.step();
        }
    }
}

impl Drop for Work<'_> {
    fn drop(&mut self) {
        if let Some(meter) = self.meter {
            meter.end();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Meter, Progress};
    use crate::messages::Message;
    use crate::messages::call::CallMessage;
    use std::sync::{Arc, Mutex};

    #[derive(Debug, Default)]
    struct Notes(Mutex<Vec<String>>);

    impl Meter for Notes {
        fn begin(&self, _work: &Message, steps: usize) {
            self.0.lock().unwrap().push(format!("begin {steps}"));
        }
        fn step(&self) {
            self.0.lock().unwrap().push("step".to_owned());
        }
        fn end(&self) {
            self.0.lock().unwrap().push("end".to_owned());
        }
        fn tell(&self, _why: &Message) {
            self.0.lock().unwrap().push("tell".to_owned());
        }
    }

    #[test]
    fn work_ends_however_it_ends() {
        let notes = Arc::new(Notes::default());
        let progress = Progress::shown_by(Arc::clone(&notes) as Arc<dyn Meter>);
        let work = progress.begin(CallMessage::Welcome, 2);
        work.step();
        drop(work);
        progress.tell(CallMessage::Welcome);
        assert_eq!(*notes.0.lock().unwrap(), ["begin 2", "step", "end", "tell"]);
    }
}
