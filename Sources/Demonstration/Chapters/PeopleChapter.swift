import CivilTime
import Disclosure
import Operations

/// The people with their roles.
struct PeopleChapter: DemonstrationChapter {
  let title = "人员、角色"

  /// The three who run the installation, and whose duties no one may combine.
  static let administrators: [(name: String, role: String, post: String, duty: DutyClass)] = [
    ("admin", "systemAdministrator", "系统管理员", .system), ("security", "securityAdministrator", "安全管理员", .security),
    ("audit", "auditor", "审计管理员", .audit),
  ]

  /// The posts of an office, in the order in which they are filled; a small office has the first few.
  private static let posts: [(title: String, roles: [String])] = [
    ("公开办主任", ["officeHead"]), ("经办人", ["intakeClerk", "handler"]), ("分管领导", ["leader"]),
    ("业务科科长", ["sectionHead"]), ("保密专员", ["secrecyReviewer"]), ("法律顾问", ["legalReviewer"]), ("承办人", ["handler"]),
    ("信息编辑", ["editor"]), ("监督员", ["supervisor"]), ("受理员", ["intakeClerk"]), ("承办人", ["handler"]),
  ]

  func write(in book: inout DemonstrationBook) async throws {
    book.clock.set(book.plan.today.adding(days: -398), minute: 9 * 60)
    let roles = try await book.roleNumbers()
    var names = NameGiver()
    for (name, role, post, duty) in Self.administrators {
      let draft = PersonDraft(
        organ: book.organs[0].id, signInName: name, name: names.next(&book.random).chinese, post: post, dutyClass: duty)
      try await create(draft, roles: [(role, .territorial)], numbers: roles, in: &book)
    }
    for (organ, post) in seats(in: book) {
      let (chinese, spelling) = names.next(&book.random)
      let draft = PersonDraft(
        organ: organ.id, signInName: spelling, name: chinese, post: post.title, email: "\(spelling)@qinghe.example",
        phone: "0999-5552000")
      try await create(draft, roles: Self.roles(of: post.roles, at: organ), numbers: roles, in: &book)
    }
  }

  /// The roles of a post: the city supervises all below it, but each organ decides its own matters.
  private static func roles(of post: [String], at organ: DemonstrationOrgan) -> [(String, Grant.Reach)] {
    guard organ.sketch.county == nil else { return post.map { ($0, .organ) } }
    let own = post.filter { $0 != "supervisor" }.map { ($0, Grant.Reach.organ) }
    return own + (own.count < post.count || post.contains("officeHead") ? [("supervisor", .territorial)] : [])
  }

  /// Who sits where: every post in the first offices, the first three posts in all others, then whoever is left.
  private func seats(
    in book: DemonstrationBook
  ) -> [(organ: DemonstrationOrgan, post: (title: String, roles: [String]))] {
    let count = max(0, book.plan.people - Self.administrators.count)
    let full = book.organs.filter { ["市政府", "人民政府办公室"].contains($0.sketch.shortName) }.prefix(2)
    var filled = Dictionary(uniqueKeysWithValues: book.organs.map { ($0.id, 0) })
    var seats: [(DemonstrationOrgan, (title: String, roles: [String]))] = []
    for organ in full {
      for post in Self.posts where seats.count < count { seats.append((organ, post)) }
      filled[organ.id] = Self.posts.count
    }
    while seats.count < count {
      for organ in book.organs where seats.count < count {
        let next = filled[organ.id] ?? 0
        seats.append((organ, Self.posts[next % Self.posts.count]))
        filled[organ.id] = next + 1
      }
    }
    return seats
  }

  private func create(
    _ draft: PersonDraft, roles: [(name: String, reach: Grant.Reach)], numbers: [String: Role.ID],
    in book: inout DemonstrationBook
  ) async throws {
    let person = try await book.desk.perform(CreatePerson(draft), as: DemonstrationBook.narrator)
    for (name, reach) in roles {
      guard let role = numbers[name] else { continue }
      _ = try await book.desk.perform(
        GrantRole(person: person.id, role: role, organ: draft.organ, reach: reach), as: DemonstrationBook.narrator)
    }
    book.people.append(
      DemonstrationPerson(
        id: person.id, organ: draft.organ, signInName: draft.signInName, name: draft.name, post: draft.post,
        roles: roles.map(\.name)))
  }
}
