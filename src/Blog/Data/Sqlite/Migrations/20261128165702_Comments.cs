using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Blog.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Comments : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "BlockedAddresses",
                columns: table => new
                {
                    Address = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Until = table.Column<long>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BlockedAddresses", x => new { x.Key, x.Address });
                }
            );

            migrationBuilder.CreateTable(
                name: "CommentCounts",
                columns: table => new
                {
                    Day = table.Column<int>(type: "INTEGER", nullable: false),
                    End = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CommentCounts", x => new { x.Day, x.End });
                }
            );

            migrationBuilder.CreateTable(
                name: "Comments",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                    PageKey = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    Page = table.Column<string>(type: "TEXT", maxLength: 4096, nullable: false),
                    ParentId = table.Column<long>(type: "INTEGER", nullable: true),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    EditedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Mail = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    Site = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    Html = table.Column<string>(type: "TEXT", nullable: false),
                    HtmlVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Held = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    PutAwayAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ToldAt = table.Column<long>(type: "INTEGER", nullable: true),
                    CommenterId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Address = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: true),
                    AddressMonth = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Agent = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Token = table.Column<byte[]>(type: "BLOB", maxLength: 16, nullable: false),
                    Words = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    ReplyMail = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Comments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Comments_Comments_ParentId",
                        column: x => x.ParentId,
                        principalTable: "Comments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "CommentEdits",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                    CommentId = table.Column<long>(type: "INTEGER", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Site = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    EditedAt = table.Column<long>(type: "INTEGER", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CommentEdits", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CommentEdits_Comments_CommentId",
                        column: x => x.CommentId,
                        principalTable: "Comments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateIndex(name: "IX_BlockedAddresses_Until", table: "BlockedAddresses", column: "Until");

            migrationBuilder.CreateIndex(name: "IX_CommentEdits_At", table: "CommentEdits", column: "At");

            migrationBuilder.CreateIndex(name: "IX_CommentEdits_CommentId", table: "CommentEdits", column: "CommentId");

            migrationBuilder.CreateIndex(name: "IX_Comments_AddressMonth", table: "Comments", column: "AddressMonth");

            migrationBuilder.CreateIndex(
                name: "IX_Comments_CommenterId_State",
                table: "Comments",
                columns: new[] { "CommenterId", "State" }
            );

            migrationBuilder.CreateIndex(name: "IX_Comments_Mail", table: "Comments", column: "Mail");

            migrationBuilder.CreateIndex(
                name: "IX_Comments_PageKey_State",
                table: "Comments",
                columns: new[] { "PageKey", "State" }
            );

            migrationBuilder.CreateIndex(name: "IX_Comments_ParentId", table: "Comments", column: "ParentId");

            migrationBuilder.CreateIndex(name: "IX_Comments_PutAwayAt", table: "Comments", column: "PutAwayAt");

            migrationBuilder.CreateIndex(
                name: "IX_Comments_State_Id",
                table: "Comments",
                columns: new[] { "State", "Id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Comments_State_ToldAt",
                table: "Comments",
                columns: new[] { "State", "ToldAt" }
            );

            migrationBuilder.CreateIndex(name: "IX_Comments_Token", table: "Comments", column: "Token", unique: true);

            migrationBuilder.CreateIndex(name: "IX_Comments_Words", table: "Comments", column: "Words");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "BlockedAddresses");

            migrationBuilder.DropTable(name: "CommentCounts");

            migrationBuilder.DropTable(name: "CommentEdits");

            migrationBuilder.DropTable(name: "Comments");
        }
    }
}
