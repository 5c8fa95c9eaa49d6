import Disclosure
import Hummingbird
import Operations
import WebSupport

/// Whose token it is, and what it may do.
struct AccountResource: Sendable {
  let desk: Desk

  private struct Shape: Encodable {
    struct Power: Encodable {
      var organ: Int64
      var reach: String
      var capabilities: [String]
    }
    var person: Int64
    var name: String
    var organ: Int64
    var powers: [Power]

    static let schema = Schema.object([
      .init("person", .id, "令牌所有人的编号"), .init("name", .words, "姓名"), .init("organ", .id, "所在机关的编号"),
      .init(
        "powers",
        .list(
          .object([
            .init("organ", .id, "机关编号"),
            .init("reach", .choice(of: Grant.Reach.self), "只在本机关，还是包括下级"),
            .init("capabilities", .list(.choice(of: Capability.self)), "权限"),
          ])), "在哪里可以做什么"),
    ])
  }

  var me: Endpoint {
    Endpoint(
      name: "getAccount", path: APIRoutes.me, summary: "令牌属于谁、可以做什么", access: .signedIn, reply: Shape.schema
    ) { call in
      let account = try await desk.answer(OwnAccount(), as: call.principal)
      return try Response(
        json: Shape(
          person: account.person.id.rawValue, name: account.person.name, organ: account.person.organ.rawValue,
          powers: account.powers.map { power in
            Shape.Power(
              organ: power.organ.rawValue, reach: power.reach.rawValue,
              capabilities: power.capabilities.map(\.rawValue).sorted())
          }))
    }
  }
}
