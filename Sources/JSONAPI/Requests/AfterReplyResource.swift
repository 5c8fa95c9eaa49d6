import CivilTime
import Disclosure
import HTTPTypes
import Hummingbird
import Operations
import Persistence
import WebSupport

/// What comes after the reply: publication for all, the report upward.
struct AfterReplyResource: Sendable {
  let desk: Desk

  private static let version = Schema.Member("version", .version, "读取这件申请时的 version")

  var conversion: Endpoint {
    Endpoint(
      name: "convertToPublication", method: .post, path: APIRoutes.conversion,
      summary: "把公开的信息纳入主动公开：新建一条有 \(ConvertToPublication.workdays) 个工作日期限的公开信息，发布后自动办结",
      access: .capability(.handleMatters),
      body: .named(
        "PublicationEntry",
        .object([Self.version, .init("title", .words(1...MatterDraft.maximumTitle), "公开什么，即公开目录中的名称")])),
      key: .offered, status: .created, reply: MatterShape.schema
    ) { call in
      let work = ConvertToPublication(
        try call.record(), version: try call.body.required(call.body.integer("version")),
        title: call.body.text("title"))
      return try await call.perform(work, on: desk, status: .created, place: APIRoutes.matter) { id, scope in
        guard let matter = try scope.matters.find(id) else { throw NotFound() }
        return (id, MatterShape(matter))
      }
    }
  }

  var suggestion: Endpoint {
    change(
      "suggestPublication", APIRoutes.suggestion, "标记为可以主动公开，或者取消标记", "SuggestionEntry",
      [.init("isSuggested", .flag, "是否可以主动公开")]
    ) { SuggestPublication($0, version: $1, isSuggested: $2.flag("isSuggested")) }
  }

  var report: Endpoint {
    change(
      "reportUpward", APIRoutes.upwardReport, "登记答复已经上报（审核报备）", "ReportEntry",
      [
        .init("to", .words(1...100), "上报给谁"), .init("on", .date, "上报之日"), .optional("note", .words(upTo: 500), "对方的意见"),
      ]
    ) { id, version, body in
      ReportUpward(
        id, version: version, to: body.text("to"), on: try body.required(body.date("on")), note: body.text("note"))
    }
  }

  private func change<Work: Operation>(
    _ name: String, _ path: String, _ summary: String, _ body: String, _ members: [Schema.Member],
    _ work: @Sendable @escaping (Matter.ID, Int, Entry) throws -> Work
  ) -> Endpoint {
    Endpoint(
      name: name, method: .post, path: path, summary: summary, access: .capability(.handleMatters),
      body: .named(body, .object([Self.version] + members)), key: .offered, reply: CaseReceipt.schema
    ) { call in
      let id: Matter.ID = try call.record()
      let version = try call.body.required(call.body.integer("version"))
      return try await call.perform(try work(id, version, call.body), on: desk) { _, scope in
        (id, try CaseReceipt(id, in: scope))
      }
    }
  }
}
