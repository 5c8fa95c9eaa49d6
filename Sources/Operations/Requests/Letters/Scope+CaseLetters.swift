import CivilTime
import Disclosure
import Persistence

extension Scope {
  /// A letter of a case that the asker may see; a letter of any other case is not found.
  ///
  /// - Throws: `NotFound`.
  func letter(_ id: CaseLetter.ID, of matter: Matter.ID) throws -> (matter: Matter, letter: CaseLetter) {
    let matter = try self.matter(matter)
    guard let letter = try letters.find(id), letter.matter == matter.id else { throw NotFound() }
    return (matter, letter)
  }

  /// A draft whose words may change now.
  ///
  /// - Throws: `NotFound`, `LetterRefusal`, `Conflict`.
  func draft(
    _ id: CaseLetter.ID, of matter: Matter.ID, since version: Int
  ) throws -> (matter: Matter, letter: CaseLetter) {
    let found = try letter(id, of: matter)
    guard found.letter.state == .draft else { throw LetterRefusal.notDraft }
    guard found.matter.state == .open else { throw LetterRefusal.inApproval }
    guard found.letter.version == version else { throw Conflict() }
    return found
  }

  /// Whether the asker may read the letters of a case as they go out, with whom they are for.
  func mayReadLetters(of matter: Matter) throws -> Bool {
    let place = try organs.place(of: matter.organ)
    if authority.allows(.handleMatters, at: place) || authority.allows(.approveMatters, at: place) { return true }
    return try awaits(matter)
  }

  /// Records that something happened to a letter; its words stay in its own record.
  func record(_ kind: JournalEventKind, _ letter: CaseLetter, _ changes: [JournalEvent.Change] = []) {
    record(
      kind, organ: letter.organ, subject: .init("matter", letter.matter.rawValue),
      changes: [.init("letter", before: nil, after: "\(letter.id) \(letter.kind.rawValue)")] + changes)
  }
}
