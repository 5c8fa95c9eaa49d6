import Disclosure
import Operations
import Persistence
import TestSupport
import Testing

@Suite("The disclosure guide") struct GuideTests {
  static var complete: DisclosureGuide {
    var guide = DisclosureGuide()
    guide.classification = [.init(title: "机构职能", text: "机构、职责、联系方式。")]
    guide.arrangement = "按索引号编排。"
    guide.waysToObtain = [.init(title: "政府网站", text: "在政府信息公开专栏查阅。")]
    guide.channels = [.init(.inPerson, notes: "工作日受理。"), .init(.post, notes: "信封注明“政府信息公开申请”。")]
    guide.procedure = "收到之日起20个工作日内答复。"
    guide.supervision = "可以向主管部门投诉。"
    guide.remedies = "可以申请行政复议或者提起行政诉讼。"
    return guide
  }

  static var office: DisclosureOffice {
    var office = DisclosureOffice()
    office.name = "青溪县人民政府办公室政务公开科"
    office.address = "青溪县人民路1号"
    office.hours = "工作日 8:30—17:30"
    office.telephone = "0571-00000000"
    office.fax = "无"
    office.fax = "0571-00000001"
    office.postAddress = "青溪县人民路1号"
    office.postCode = "311700"
    office.email = "gk@example.gov.cn"
    return office
  }

  @Test("Every part that the law wants is missed by its name, and nothing else")
  func completeness() {
    var guide = Self.complete
    guide.office = Self.office
    #expect(guide.completenessIssues() == [])
    let keys = DisclosureGuide().completenessIssues().map(\.field)
    #expect(
      keys == [
        "classification", "arrangement", "waysToObtain", "office.name", "office.address", "office.hours",
        "office.telephone", "office.fax", "office.online", "channels.inPerson", "channels.post", "procedure",
        "supervision", "remedies",
      ])
    guide.channels.append(.init(.fax, notes: ""))
    guide.channels[1].notes = ""
    #expect(guide.completenessIssues().map(\.field) == ["channels.post", "channels.fax"])
  }

  @Test("A draft is not public; an incomplete guide is not published", arguments: TestDatabase.all)
  func publication(engine: TestDatabase) async throws {
    let office = try await CountyOffice(engine)
    let editor = try await office.person("bian", "officeHead", at: office.county)
    let visitor = Principal(.visitor, source: "test")
    let (desk, county) = (office.desk, office.county)
    #expect(
      try await desk.perform(SaveGuide(of: county, basedOn: 0, guide: Self.complete, note: "初稿"), as: editor) == 1)
    await #expect(throws: NotFound()) { _ = try await desk.answer(PublicGuide(of: county), as: visitor) }
    await #expect(throws: Issues.self) {
      try await desk.perform(PublishGuide(of: county, revision: 1), as: editor)
    }
    try await desk.perform(SaveDisclosureOffice(of: county, Self.office), as: editor)
    try await desk.perform(PublishGuide(of: county, revision: 1), as: editor)
    var later = Self.complete
    later.fees = "不收费。"
    _ = try await desk.perform(SaveGuide(of: county, basedOn: 1, guide: later, note: ""), as: editor)
    let found = try await desk.answer(PublicGuide(of: county), as: visitor)
    #expect(found.revision.number == 1)
    #expect(found.revision.guide.office.telephone == Self.office.telephone)
    #expect(found.published.map(\.number) == [1])
    await #expect(throws: NotFound()) {
      _ = try await desk.answer(PublicGuide(of: county, revision: 2), as: visitor)
    }
    #expect(try await desk.answer(PublicGuideList(), as: visitor).map(\.organ) == [county])
    try await desk.perform(PublishGuide(of: county, revision: 2), as: editor)
    #expect(try await desk.answer(PublicGuide(of: county), as: visitor).published.map(\.number) == [2, 1])
  }

  @Test("Who saves over a newer draft, or saves nothing new, is told", arguments: TestDatabase.all)
  func conflicts(engine: TestDatabase) async throws {
    let office = try await CountyOffice(engine)
    let (desk, county) = (office.desk, office.county)
    _ = try await desk.perform(
      SaveGuide(of: county, basedOn: 0, guide: Self.complete, note: ""), as: CountyOffice.platform)
    await #expect(throws: Conflict()) {
      _ = try await desk.perform(
        SaveGuide(of: county, basedOn: 0, guide: Self.complete, note: ""), as: CountyOffice.platform)
    }
    await #expect(throws: GuideRefusal.unchanged) {
      _ = try await desk.perform(
        SaveGuide(of: county, basedOn: 1, guide: Self.complete, note: ""), as: CountyOffice.platform)
    }
  }

  @Test("The guide says that it is out of date when the office moves", arguments: TestDatabase.all)
  func outdated(engine: TestDatabase) async throws {
    let office = try await CountyOffice(engine)
    let (desk, county, platform) = (office.desk, office.county, CountyOffice.platform)
    try await desk.perform(SaveDisclosureOffice(of: county, Self.office), as: platform)
    _ = try await desk.perform(SaveGuide(of: county, basedOn: 0, guide: Self.complete, note: ""), as: platform)
    try await desk.perform(PublishGuide(of: county, revision: 1), as: platform)
    #expect(try await desk.answer(GuideHistory(of: county), as: platform).isOutdated == false)
    var moved = Self.office
    (moved.address, moved.version) = ("青溪县建设路2号", 1)
    try await desk.perform(SaveDisclosureOffice(of: county, moved), as: platform)
    #expect(try await desk.answer(GuideHistory(of: county), as: platform).isOutdated)
  }

  @Test("Two revisions are compared part by part")
  func comparison() {
    var later = Self.complete
    later.classification = [.init(title: "政策文件", text: "规范性文件。")]
    later.arrangement = "按年份编排。"
    later.fees = "不收费。"
    let rows = GuideComparison(from: Self.complete, to: later).rows
    let changes = Dictionary(uniqueKeysWithValues: rows.map { ($0.title, $0.change) })
    #expect(changes["信息分类·机构职能"] == .removed)
    #expect(changes["信息分类·政策文件"] == .added)
    #expect(changes["编排体系"] == .changed)
    #expect(changes["收费"] == .added)
    #expect(changes["监督方式"] == .same)
    #expect(rows.first?.title == "信息分类·机构职能")
  }
}
