import CivilTime
import Disclosure
import HTTPTypes
import Hummingbird
import Operations
import Persistence
import WebSupport

/// The matters that the token's owner may see.
struct MatterResource: Sendable {
  let desk: Desk

  var list: Endpoint {
    Endpoint(
      name: "listMatters", path: APIRoutes.matters, summary: "有权查看的事项，按期限先后", access: .signedIn,
      parameters: [.init("kind", .choice(of: Matter.Kind.self), "种类")] + MatterPage.parameters,
      reply: MatterPage.schema
    ) { call in
      var filter = try MatterPage.filter(call.query)
      filter.kind = call.query["kind"].flatMap { Matter.Kind(rawValue: $0) }
      return try await MatterPage.response(filter, call, desk)
    }
  }

  var one: Endpoint {
    Endpoint(
      name: "getMatter", path: APIRoutes.matter, summary: "一个事项", access: .signedIn, reply: MatterShape.schema
    ) { call in
      let found = try await desk.answer(MatterDetails(try call.record()), as: call.principal)
      return try Response(json: MatterShape(found.matter))
    }
  }

  var create: Endpoint {
    Endpoint(
      name: "registerMatter", method: .post, path: APIRoutes.matters, summary: "登记一个事项，编号由系统给出",
      access: .capability(.registerMatters),
      body: .named(
        "MatterEntry",
        .object([
          .init("organ", .id, "机关编号"), .init("title", .words(1...500), "事由"),
          .optional("summary", .words(upTo: 20_000), "说明"), .optional("openedOn", .date, "起始之日，默认今天"),
          .optional("dueOn", .date, "期限"), .optional("assignee", .id, "承办人编号"),
        ])), key: .offered,
      status: .created, reply: MatterShape.schema
    ) { call in
      try await call.perform(
        try registration(call.body), on: desk, status: .created, place: APIRoutes.matter
      ) { id, scope in
        guard let matter = try scope.matters.find(id) else { throw NotFound() }
        return (id, MatterShape(matter))
      }
    }
  }

  var assignment: Endpoint {
    change(
      "assignMatter", APIRoutes.matterAssignment, "把一个事项交给承办人", AssignMatter.access, "AssignmentEntry",
      [.init("assignee", .id, "承办人编号")]
    ) { AssignMatter($0, version: $1, assignee: try $2.required($2.id("assignee"))) }
  }

  var closing: Endpoint {
    change("closeMatter", APIRoutes.matterClosing, "办结一个事项，例如已经完成的主动公开", CloseMatter.access, "ClosingEntry", []) {
      id, version, _ in CloseMatter(id, version: version)
    }
  }

  /// A step of a matter that leaves nothing but the matter.
  private func change<Work: Operation>(
    _ name: String, _ path: String, _ summary: String, _ access: Access, _ body: String, _ members: [Schema.Member],
    _ work: @Sendable @escaping (Matter.ID, Int, Entry) throws -> Work
  ) -> Endpoint {
    let version = Schema.Member("version", .version, "读取这个事项时的 version")
    return Endpoint(
      name: name, method: .post, path: path, summary: summary, access: access,
      body: .named(body, .object([version] + members)), key: .offered, reply: MatterShape.schema
    ) { call in
      let id: Matter.ID = try call.record()
      let version = try call.body.required(call.body.integer("version"))
      return try await call.perform(try work(id, version, call.body), on: desk) { _, scope in
        guard let matter = try scope.matters.find(id) else { throw NotFound() }
        return (id, MatterShape(matter))
      }
    }
  }

  private func registration(_ entry: Entry) throws -> RegisterMatter {
    let draft = MatterDraft(
      title: entry.text("title"), summary: entry.text("summary"),
      openedOn: entry.date("openedOn") ?? desk.now.beijingDate, due: entry.date("dueOn").map { .day($0) } ?? .none)
    return RegisterMatter(
      organ: try entry.required(entry.id("organ")), draft: draft, assignee: entry.id("assignee"))
  }
}
