import CivilTime
import Disclosure
import HTTPTypes
import Hummingbird
import Operations
import Persistence
import WebSupport

/// How the letters of a case left, and what became of them.
struct DeliveryResource: Sendable {
  let desk: Desk

  private static let note = Schema.words(upTo: Delivery.longestNote)

  var record: Endpoint {
    Endpoint(
      name: "recordDelivery", method: .post, path: APIRoutes.letterDeliveries,
      summary: "登记签发的文书已经发出；答复书首次发出用 dispatch 步骤",
      access: .capability(.handleMatters),
      body: .named(
        "DeliveryEntry",
        .object([
          .init("way", .choice(of: DeliveryWay.self), "方式"), .init("sentOn", .date, "发出之日"),
          .optional("reference", Self.note, "邮件号码、地址"), .optional("reachedOn", .date, "收到之日；当面送达的就是发出之日"),
          .optional("note", Self.note, "谁签收，或者怎么知道收到了"),
        ])), key: .offered, reply: DeliveryReceipt.schema
    ) { call in
      let (matter, body): (Matter.ID, Entry) = (try call.record(), call.body)
      let work = RecordDelivery(
        try call.record("letter"), of: matter, way: try body.required(body.choice("way")),
        sentOn: try body.required(body.date("sentOn")), reference: body.text("reference"),
        reachedOn: body.date("reachedOn"), note: body.text("note"))
      return try await call.perform(work, on: desk) { id, scope in
        (matter, try DeliveryReceipt(id, of: matter, in: scope))
      }
    }
  }

  var settle: Endpoint {
    Endpoint(
      name: "recordDeliveryResult", method: .post, path: APIRoutes.delivery, summary: "登记送达的结果：收到，或者退回；答复书用 deliver 步骤",
      access: .capability(.handleMatters),
      body: .named(
        "DeliveryResult",
        .object([
          .optional("reachedOn", .date, "收到之日"), .optional("returnedOn", .date, "退回之日"),
          .optional("note", Self.note, "谁签收，或者为什么退回"),
        ])), key: .offered, reply: DeliveryReceipt.schema
    ) { call in
      let (matter, id): (Matter.ID, Delivery.ID) = (try call.record(), try call.record("delivery"))
      let work = RecordDeliveryResult(
        id, of: matter, reachedOn: call.body.date("reachedOn"), returnedOn: call.body.date("returnedOn"),
        note: call.body.text("note"))
      return try await call.perform(work, on: desk) { _, scope in
        (matter, try DeliveryReceipt(id, of: matter, in: scope))
      }
    }
  }
}
