import Disclosure
import Operations
import Persistence

/// Words the basis of the draft of a reply.
struct WordReplyBasis: Operation {
  static let access = Access.capability(.handleMatters)

  /// The case.
  var matter: Matter.ID
  /// The words.
  var text: String

  func organ(in scope: Scope) throws -> Organ.ID? { try scope.matter(matter).organ }

  func run(in scope: Scope) throws {
    guard let old = try scope.letters.ofMatter(matter).last(where: { $0.state == .draft }) else { throw NotFound() }
    var next = old
    next.draft.edits["basis"] = text
    try scope.letters.update(next, from: old)
    scope.record(
      JournalEventKind(rawValue: "letter.edited"), organ: old.organ, subject: .init("matter", matter.rawValue),
      changes: [.init("parts", before: nil, after: "basis")])
  }
}
