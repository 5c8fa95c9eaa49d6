import CivilTime
import Disclosure
import Persistence

/// A reconsideration or a suit as an old register tells of it.
struct RegisterRemedy: Sendable {
  /// What sets several of them apart in a cell.
  static let separator = "；"
  /// What stands for a decision that is not there yet.
  static let pending = "—"

  var path: CountedRemedy.Path
  var acceptedOn: CivilDate
  var decision: RemedyDecision?
  var endedOn: CivilDate?

  /// The remedies of a row, or what is wrong with its four cells.
  static func read(
    _ row: RegisterSheet.Row, receivedOn: CivilDate?, today: CivilDate
  ) -> (remedies: [RegisterRemedy], issues: [Issue]) {
    let cells = Cells(row)
    guard cells.count > 0 else { return ([], []) }
    var (found, issues): ([RegisterRemedy], [Issue]) = ([], [])
    for index in 0..<cells.count {
      let read = cells.remedy(index, receivedOn: receivedOn, today: today)
      issues += read.issues
      if let remedy = read.remedy { found.append(remedy) }
    }
    var seen: Set<Issue> = []
    return (found, issues.filter { seen.insert($0).inserted })
  }

  /// The four cells, each taken apart.
  private struct Cells {
    let parts: [RegisterColumn: [String]]
    let count: Int

    init(_ row: RegisterSheet.Row) {
      let columns: [RegisterColumn] = [.remedyPath, .remedyAcceptedOn, .remedyDecision, .remedyEndedOn]
      parts = Dictionary(uniqueKeysWithValues: columns.map { ($0, Self.split(row[$0])) })
      count = parts.values.map(\.count).max() ?? 0
    }

    private static func split(_ cell: String) -> [String] {
      guard !cell.trimmed.isEmpty else { return [] }
      return cell.split(omittingEmptySubsequences: false) { "；;\n".contains($0) }.map { part in
        let text = String(part).trimmed
        return ["—", "-", "无", "尚未审结"].contains(text) ? "" : text
      }
    }

    private func text(_ column: RegisterColumn, _ index: Int) -> String {
      parts[column].flatMap { index < $0.count ? $0[index] : nil } ?? ""
    }

    func remedy(
      _ index: Int, receivedOn: CivilDate?, today: CivilDate
    ) -> (remedy: RegisterRemedy?, issues: [Issue]) {
      var issues: [Issue] = []
      func note(_ column: RegisterColumn, _ key: String) { issues.append(Issue(column.field, key)) }
      func day(_ column: RegisterColumn) -> CivilDate? {
        let words = text(column, index)
        guard !words.isEmpty else { return nil }
        guard let day = RegisterWords.day(words) else {
          note(column, "register.issue.day")
          return nil
        }
        if day > today { note(column, "request.refusal.inFuture") }
        return day
      }
      let path = RegisterWords.remedyPath(text(.remedyPath, index))
      if path == nil { note(.remedyPath, "register.issue.remedyPath") }
      let (acceptedOn, endedOn) = (day(.remedyAcceptedOn), day(.remedyEndedOn))
      if text(.remedyAcceptedOn, index).isEmpty { note(.remedyAcceptedOn, "form.missing") }
      if let acceptedOn, let receivedOn, acceptedOn < receivedOn {
        note(.remedyAcceptedOn, "remedy.issue.beforeRequest")
      }
      if let acceptedOn, let endedOn, endedOn < acceptedOn { note(.remedyEndedOn, "remedy.issue.endTooEarly") }
      let words = text(.remedyDecision, index)
      let decision = path.flatMap { RegisterWords.decision(words, of: $0) }
      if !words.isEmpty, path != nil, decision == nil { note(.remedyDecision, "register.issue.remedyDecision") }
      if words.isEmpty != text(.remedyEndedOn, index).isEmpty {
        note(words.isEmpty ? .remedyDecision : .remedyEndedOn, "register.issue.halfDecided")
      }
      guard let path, let acceptedOn else { return (nil, issues) }
      return (
        RegisterRemedy(path: path, acceptedOn: acceptedOn, decision: decision, endedOn: endedOn), issues
      )
    }
  }
}

extension RegisterEntry {
  /// A suit after a reconsideration which neither the row nor the case has.
  func unfoundedSuit(beside known: [RemedyCase]) -> Issue? {
    guard remedies.contains(where: { $0.path == .litigationAfterReview }),
      !remedies.contains(where: { $0.path == .review }), !known.contains(where: { $0.path == .review })
    else { return nil }
    return Issue(RegisterColumn.remedyPath.field, "remedy.issue.noReview")
  }
}

extension Scope {
  /// Attaches remedies of a row to its case, which has others already; who decided them, an old register seldom says.
  func attach(_ entries: [RegisterRemedy], to matter: Matter, beside known: [RemedyCase]) throws {
    guard !entries.isEmpty, let organ = try organs.find(matter.organ) else { return }
    var review = known.first { $0.path == .review }?.id
    // A reconsideration goes before the suit that follows it, whatever the order of the cell.
    for entry in entries.sorted(by: { $0.path == .review && $1.path != .review }) {
      let usual = entry.path == .review ? organ.reconsiderationOrgan : organ.court
      var remedy = RemedyCase(
        id: try newID(), organ: matter.organ, matter: matter.id, path: entry.path,
        authority: usual.isEmpty ? Texts.text("register.import.noAuthority") : usual, acceptedOn: entry.acceptedOn,
        endedOn: entry.endedOn, decision: entry.decision)
      if entry.path == .litigationAfterReview { remedy.follows = review }
      if entry.path == .review, review == nil { review = remedy.id }
      try remedies.insert(remedy)
      record(.remedyAdded, remedy, since: nil)
    }
  }
}
