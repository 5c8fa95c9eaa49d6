/// One question of the form of a request; each has a page of its own.
///
/// Together they ask for what the Regulation, Article 29(2), asks for, and for nothing else.
enum RequestQuestion: String, CaseIterable, Sendable {
  /// What the organ shall do: give information, or correct a record (Article 41).
  case subject
  /// Which information.
  case what
  /// In what form and by what way it shall come.
  case way
  /// Who asks: a person, or one of five kinds of organisation.
  case who
  /// What proves who asks.
  case identity
  /// Whether somebody asks for another.
  case agent
  /// Who that is.
  case agency
  /// How to be reached.
  case contact
  /// What help is needed (Article 43).
  case help

  /// The key of its heading in the catalogue of texts.
  func titleKey(_ answers: RequestAnswers) -> String {
    let isRecord = self == .what && answers["subject"] == "rectification"
    return isRecord ? "visitor.ask.what.record" : "visitor.ask.\(rawValue)"
  }

  /// The names of its fields.
  func fields(_ answers: RequestAnswers) -> [String] {
    switch self {
    case .subject: ["subject"]
    case .what: ["description", "indexNumber"]
    case .way: ["way"]
    case .who: ["kind"]
    case .identity: answers.isPerson ? ["name", "paper", "paperNumber"] : ["name", "code", "representative"]
    case .agent: ["byAgent"]
    case .agency: ["agent.name", "agent.paper", "agent.paperNumber", "agent.contact"]
    case .contact: ["contact", "email", "address"]
    case .help: ["assistance"]
    }
  }

  /// The questions that these answers lead to, in order.
  static func asked(_ answers: RequestAnswers) -> [RequestQuestion] {
    allCases.filter { $0 != .agency || answers["byAgent"] == "yes" }
  }

  /// The question after this one; nil where the answers are complete.
  func next(_ answers: RequestAnswers) -> RequestQuestion? {
    let asked = Self.asked(answers)
    return asked.firstIndex(of: self).flatMap { asked.indices.contains($0 + 1) ? asked[$0 + 1] : nil }
  }

  /// The question before this one; nil at the first.
  func previous(_ answers: RequestAnswers) -> RequestQuestion? {
    let asked = Self.asked(answers)
    return asked.firstIndex(of: self).flatMap { $0 > 0 ? asked[$0 - 1] : nil }
  }
}
