//! The core's answers as the page holds them: the rules that it was given stay for as long as it is open, and so do answers that point
//! into them.

use xet_khen::answer;

/// The same types, of rules that stay.
macro_rules! of_rules_that_stay {
    ($($name:ident),* $(,)?) => { $(
        #[doc = concat!("[`answer::", stringify!($name), "`] of rules that stay.")]
        pub type $name = answer::$name<'static>;
    )* };
}

of_rules_that_stay! {
    Campaign, CampaignSummary, Choice, CriterionResult, DatedRound, Dossier, DossierContext, DossierItem, DossierRule, Input,
    Milestone, Question, Reading, Verdict, Warning,
}
