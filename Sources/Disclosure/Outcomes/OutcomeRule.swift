/// What the rules say about one outcome: its grounds, its row in each form, its remedies and what its letter needs.
public struct OutcomeRule: Decodable, Sendable {
  /// The outcome.
  public var outcome: Outcome
  /// What officers call it.
  public var name: String
  /// The provisions that it rests on; none for an outcome that only the form knows.
  public var grounds: [LegalGround]
  /// The row of table 3, by form.
  public var rows: [String: String]
  /// Whether an office may count it in another row, because the printed form does not say where it belongs.
  public var isConfigurable: Bool
  /// What the applicant can do against it.
  public var remedies: RemedyRoute
  /// What he can do against the parts withheld under Articles 14 to 16; nil where nothing is cut out.
  public var remediesForWithheld: RemedyRoute?
  /// What its letter has to say, exactly.
  public var extras: [OutcomeExtra.Kind]

  /// The grounds as a letter cites them, the law named once: `《……条例》第十四条、第三十六条第（三）项`.
  public var citation: String {
    var text = ""
    var law: LegalGround.Law?
    for ground in grounds {
      if !text.isEmpty { text += "、" }
      text += ground.law == law ? ground.place : ground.chinese
      law = ground.law
    }
    return text
  }

  /// The row of table 3 in a form; nil where the form has no table 3.
  public func row(in form: AnnualReport.Format) -> String? { rows[form.rawValue] }
}

/// In which order reconsideration and court are open.
public enum RemedyRoute: String, CaseIterable, Codable, Sendable {
  /// Reconsideration first, then court: 行政复议法, Article 23(1)(4).
  case reviewFirst
  /// Reconsideration or court, as the person likes.
  case either
  /// Reconsideration only.
  case reviewOnly
  /// Nothing by itself: a step of procedure, such as a correction notice.
  case none
}

/// What the rules say about an outcome of the time before 2019-05-15.
public struct FormerOutcomeRule: Decodable, Sendable {
  /// The outcome.
  public var outcome: FormerOutcome
  /// What officers called it.
  public var name: String
  /// The provisions that it rests on.
  public var grounds: [LegalGround]
  /// The row of table 3, by form, and of the statistics table under `2014`.
  public var rows: [String: String]

  /// The row in a form; nil where the form has none.
  public func row(in form: AnnualReport.Format) -> String? { rows[form.rawValue] }
}
