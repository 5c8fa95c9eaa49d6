import CivilTime
import Disclosure

/// A row of an old register, understood.
struct RegisterEntry: Sendable {
  var number: String
  var receivedOn: CivilDate
  var channel: RequestChannel
  /// Whether the row says it; most old registers do not.
  var saysChannel: Bool
  var kind: Party.Kind
  var name: String
  var content: String
  var ending: CountedRequest.Ending?
  var dispatchedOn: CivilDate?
  var delivery: DeliveryWay?
  var remedies: [RegisterRemedy]
  /// Who works on it, where the row names somebody of the organ.
  var handler: Person.ID?
  /// Who worked on it, where the row names somebody whom the organ does not have any more.
  var formerHandler = ""

  /// What a row says, or everything that is wrong with it.
  static func read(_ row: RegisterSheet.Row, today: CivilDate) -> (entry: RegisterEntry?, issues: [Issue]) {
    var reader = Reader(row: row, today: today)
    let entry = reader.entry()
    return (reader.issues.isEmpty ? entry : nil, reader.issues)
  }
}

/// Reads the cells of one row and notes what is wrong with them.
private struct Reader {
  let row: RegisterSheet.Row
  let today: CivilDate
  var issues: [Issue] = []

  mutating func entry() -> RegisterEntry? {
    let number = text(.number, limit: 60)
    let receivedOn = day(.receivedOn, isNeeded: true)
    let regime = receivedOn.flatMap { RequestRegime.on($0) }
    if receivedOn != nil, regime == nil { note(.receivedOn, "register.issue.tooEarly") }
    let channel = choice(.channel, RegisterWords.channel, standard: .inPerson)
    let kind = choice(.kind, RegisterWords.kind, standard: nil)
    let name = text(.name, limit: 100)
    let content = text(.content, limit: WantedInformation.longest)
    let dispatchedOn = day(.dispatchedOn, isNeeded: false)
    let ending = ending(under: regime)
    if let dispatchedOn, let receivedOn, dispatchedOn < receivedOn {
      note(.dispatchedOn, "register.issue.beforeReceipt")
    }
    if row[.outcome].isEmpty != row[.dispatchedOn].isEmpty {
      note(row[.outcome].isEmpty ? .outcome : .dispatchedOn, "register.issue.halfEnded")
    }
    let delivery = row[.delivery].isEmpty ? nil : RegisterWords.way(row[.delivery])
    let remedies = RegisterRemedy.read(row, receivedOn: receivedOn, today: today)
    issues += remedies.issues
    guard let receivedOn, let channel, let kind else { return nil }
    return RegisterEntry(
      number: number, receivedOn: receivedOn, channel: channel, saysChannel: !row[.channel].isEmpty, kind: kind,
      name: name, content: content,
      ending: ending, dispatchedOn: dispatchedOn, delivery: delivery, remedies: remedies.remedies)
  }

  private mutating func text(_ column: RegisterColumn, limit: Int) -> String {
    let text = row[column].trimmed
    if text.isEmpty { note(column, "form.missing") }
    if text.hasPrefix("=") { note(column, "people.import.formula") }
    if text.count > limit { note(column, "form.tooLong", ["limit": "\(limit)", "length": "\(text.count)"]) }
    return text
  }

  private mutating func day(_ column: RegisterColumn, isNeeded: Bool) -> CivilDate? {
    guard !row[column].isEmpty else {
      if isNeeded { note(column, "form.missing") }
      return nil
    }
    guard let day = RegisterWords.day(row[column]) else {
      note(column, "register.issue.day")
      return nil
    }
    if day > today { note(column, "request.refusal.inFuture") }
    return day
  }

  private mutating func choice<Meaning>(
    _ column: RegisterColumn, _ meaning: (String) -> Meaning?, standard: Meaning?
  ) -> Meaning? {
    if row[column].isEmpty {
      if standard == nil { note(column, "form.missing") }
      return standard
    }
    let found = meaning(row[column])
    if found == nil { note(column, "register.issue.\(column.field)") }
    return found
  }

  private mutating func ending(under regime: RequestRegime?) -> CountedRequest.Ending? {
    guard let regime, !row[.outcome].isEmpty else { return nil }
    let ending = RegisterWords.ending(row[.outcome], under: regime)
    if ending == nil { note(.outcome, "register.issue.outcome.\(regime.rawValue)") }
    return ending
  }

  private mutating func note(_ column: RegisterColumn, _ key: String, _ arguments: [String: String] = [:]) {
    issues.append(Issue(column.field, key, arguments))
  }
}
