import CivilTime
import Disclosure
import HTTPTypes
import Hummingbird
import Operations
import WebSupport

/// Requests for disclosure: the list, one case with its file, and taking one in.
struct RequestResource: Sendable {
  let desk: Desk

  var list: Endpoint {
    Endpoint(
      name: "listRequests", path: APIRoutes.requests, summary: "有权查看的申请，按下一件必须做的事的最后一日先后", access: .signedIn,
      parameters: MatterPage.parameters, reply: MatterPage.schema
    ) { call in
      var filter = try MatterPage.filter(call.query)
      filter.kind = .request
      return try await MatterPage.response(filter, call, desk)
    }
  }

  var one: Endpoint {
    Endpoint(
      name: "getRequest", path: APIRoutes.request, summary: "一件申请：阶段、期限、步骤、文书、计数", access: .signedIn,
      reply: RequestShape.schema
    ) { call in
      let found = try await desk.answer(RequestDetails(try call.record()), as: call.principal)
      return try Response(json: try RequestShape(found))
    }
  }

  private struct Days: Encodable {
    var counted, due: String
    var provisional: Bool
    var days: [DayShape]

    static let schema = Schema.object([
      .init("counted", .words, "怎样计算，例如 2026-03-16 20wd +10wd"), .init("due", .date, "最后一日"),
      .init("provisional", .flag, "是否跨入放假安排尚未公布的年份"), .init("days", .list(DayShape.schema), "逐日说明"),
    ])
  }

  var days: Endpoint {
    Endpoint(
      name: "explainDueDate", path: APIRoutes.requestDays, summary: "一件申请的答复期限，逐日说明", access: .signedIn,
      reply: Days.schema, refuses: true
    ) { call in
      let found = try await desk.answer(RequestDetails(try call.record()), as: call.principal)
      guard let counted = found.clock.counted, let due = counted.due(in: found.calendar),
        let days = counted.days(in: found.calendar)
      else { throw Issues([Issue("", "api.noClock")]) }
      return try Response(
        json: Days(
          counted: counted.description, due: due.date.description, provisional: due.isProvisional,
          days: days.map(DayShape.init)))
    }
  }

  var register: Endpoint {
    Endpoint(
      name: "registerRequest", method: .post, path: APIRoutes.requests, summary: "登记收到的申请，收到之日由渠道和证据推算",
      access: .capability(.registerMatters), body: RequestEntry.office, key: .offered, status: .created,
      reply: CaseReceipt.schema
    ) { call in
      let entry = call.body
      let draft = try RequestEntry.read(
        entry, channel: try entry.required(entry.choice("channel")),
        evidence: try entry.entries("evidence").map(EvidenceShape.read))
      let work = RegisterRequest(
        organ: try entry.required(entry.id("organ")), draft: draft, handler: entry.id("handler"))
      return try await call.perform(work, on: desk, status: .created, place: APIRoutes.request) { id, scope in
        (id, try CaseReceipt(id, in: scope))
      }
    }
  }
}
