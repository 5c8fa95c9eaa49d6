import Disclosure
import Persistence

extension Scope {
  /// The case that a key opens.
  ///
  /// - Throws: `VisitorRefusal.signedOut` where it opens none, or none any more.
  func ownCase(_ key: CaseKey) throws -> RequestWork {
    guard let matter = try matters.find(key.matter), let request = try requests.find(key.matter),
      key.opens(secretHash: request.secretHash, at: now)
    else { throw VisitorRefusal.signedOut }
    return try RequestWork(matter, in: self)
  }

  /// Keeps what the applicant wrote in the file.
  func keep(_ text: String, as kind: ApplicantStatement.Kind, of work: RequestWork) throws {
    try statements.insert(
      ApplicantStatement(
        id: try newID(), organ: work.matter.organ, matter: work.matter.id, kind: kind, text: text, at: now))
  }

  /// Tells whoever works on a case that its applicant did something.
  func tellOfApplicant(_ matter: Matter) throws {
    guard let assignee = matter.assignee else { return }
    for person in try workers(on: assignee, at: matter.organ) {
      try notify(
        person, .applicantActed, arguments: ["number": matter.number], subject: .init("matter", matter.id.rawValue),
        organ: matter.organ)
    }
  }
}
