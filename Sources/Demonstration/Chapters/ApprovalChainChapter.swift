import CivilTime
import Disclosure
import Operations

/// The approval chains of the offices: one to four levels, held by posts and by people.
struct ApprovalChainChapter: DemonstrationChapter {
  let title = "审批链"

  private static let titles = [
    "sectionHead": "科室审核", "secrecyReviewer": "保密审查", "legalReviewer": "法制审核", "officeHead": "公开机构审核",
    "leader": "分管领导签批",
  ]

  private static let names: [Matter.Kind: String] = [
    .request: "公开申请答复审批", .publication: "信息公开审查", .general: "一般事项审批",
  ]

  func write(in book: inout DemonstrationBook) async throws {
    let day = book.plan.today.adding(days: -396)
    book.clock.set(day, minute: 9 * 60)
    let roles = try await book.roleNumbers()
    for (index, organ) in book.organs.enumerated() {
      for kind in [Matter.Kind.request, .publication, .general] {
        // A small office may have none of the posts; it must not fall back on the chain of the organ above it.
        let usual = posts(for: kind, index).compactMap { level(of: $0, at: organ.id, roles: roles, in: book) }
        let head = level(of: "officeHead", at: organ.id, roles: roles, in: book)
        let levels = usual.isEmpty ? [head].compactMap { $0 } : usual
        guard !levels.isEmpty else { continue }
        _ = try await book.desk.perform(
          DrawChain(
            organ: organ.id, kind: kind, name: Self.names[kind] ?? "", effectiveOn: day,
            levels: levels),
          as: DemonstrationBook.narrator)
      }
    }
  }

  /// The posts of a chain in their order; an office leaves out those that it does not have.
  ///
  /// The first level of a request is its legal review.
  private func posts(for kind: Matter.Kind, _ index: Int) -> [String] {
    if kind == .publication { return ["secrecyReviewer", "officeHead"] }
    if kind == .general { return index % 3 == 2 ? ["officeHead"] : ["officeHead", "leader"] }
    return switch index % 3 {
    case 0 where index > 0: ["legalReviewer", "secrecyReviewer", "officeHead", "leader"]
    case 0: ["legalReviewer", "sectionHead", "officeHead", "leader"]
    case 1: ["officeHead"]
    default: ["legalReviewer", "officeHead", "leader"]
    }
  }

  /// A level that a post holds; the last signature is a person's.
  private func level(
    of post: String, at organ: Organ.ID, roles: [String: Role.ID], in book: DemonstrationBook
  ) -> DrawChain.Level? {
    guard let role = roles[post], let person = book.people(of: organ, as: post).first else { return nil }
    return DrawChain.Level(title: Self.titles[post] ?? post, holder: post == "leader" ? .person(person) : .post(role))
  }
}
